variable "tables" {
  type = map(object({
    retention_days = number
    readers        = optional(number, 0)
  }))
  default = {
    audit   = { retention_days = 3650 }
    access  = { retention_days = 365, readers = 12 }
    debug   = { retention_days = 7, readers = 40 }
    metrics = { retention_days = 90, readers = 3 }
  }
}

resource "aws_kms_key" "archive" {
  description = "kept for long"
}

resource "aws_dynamodb_table" "this" {
  for_each     = var.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  ttl {
    enabled        = true
    attribute_name = "expires_at"
  }

  server_side_encryption {
    enabled     = each.value.retention_days >= 30
    kms_key_arn = each.value.retention_days > 365 || each.value.readers * 2 > 20 ? aws_kms_key.archive.arn : null
  }
}
