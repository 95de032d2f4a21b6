variable "tables" {
  type = map(object({
    cmk  = optional(bool, false)
    sort = optional(string, "at")
  }))
}

resource "aws_kms_key" "farm" {
  description = "farm"
}

resource "aws_dynamodb_table" "this" {
  for_each = var.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  range_key    = each.value.sort

  attribute {
    name = "id"
    type = "S"
  }

  attribute {
    name = each.value.sort
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.cmk ? aws_kms_key.farm.arn : null
  }
}
