variable "name" {
  type = string
}

variable "tables" {
  type = map(object({
    cmk = optional(bool)
  }))
}

resource "aws_kms_key" "region" {
  description = var.name
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

  server_side_encryption {
    enabled     = true
    kms_key_arn = coalesce(each.value.cmk, false) ? aws_kms_key.region.arn : null
  }
}
