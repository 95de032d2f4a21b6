locals {
  domains = {
    sales = {
      cmk    = true
      tables = ["orders", "quotes"]
    }
    support = {
      cmk    = false
      tables = ["tickets", "articles"]
    }
    legal = {
      cmk    = true
      tables = ["contracts"]
    }
  }

  tables = merge([
    for domain, d in local.domains : {
      for name in d.tables : "${domain}-${name}" => {
        domain = domain
        cmk    = d.cmk
      }
    }
  ]...)

  list = flatten([
    for domain, d in local.domains : [
      for name in d.tables : {
        id  = "${domain}.${name}"
        key = d.cmk ? aws_kms_key.domain[domain].arn : null
      }
    ]
  ])
}

resource "aws_kms_key" "domain" {
  for_each    = local.domains
  description = each.key
}

resource "aws_dynamodb_table" "main" {
  for_each     = local.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.cmk ? aws_kms_key.domain[each.value.domain].arn : null
  }
}

resource "aws_dynamodb_table" "archive" {
  count        = length(local.list)
  name         = "archive.${local.list[count.index].id}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.list[count.index].key
  }
}
