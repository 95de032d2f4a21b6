locals {
  tables = {
    accounts = { pii = true, ttl = null }
    audit    = { pii = true, ttl = "expires" }
    flags    = { pii = false, ttl = null }
    counters = { ttl = "expires" }
    legacy   = {}
  }
}

resource "aws_kms_key" "pii" {
  description = "personal data"
}

resource "aws_dynamodb_table" "table" {
  for_each = local.tables

  name         = "app-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "ttl" {
    for_each = try(each.value.ttl, null) == null ? [] : [each.value.ttl]
    content {
      enabled        = true
      attribute_name = ttl.value
    }
  }

  server_side_encryption {
    enabled     = try(each.value.pii, true)
    kms_key_arn = try(each.value.pii, false) ? aws_kms_key.pii.arn : null
  }
}
