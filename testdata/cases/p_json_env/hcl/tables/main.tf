variable "config_file" {
  type = string
}

variable "kms_key_arn" {
  type = string
}

locals {
  tables = jsondecode(file(var.config_file))
}

resource "aws_dynamodb_table" "this" {
  for_each     = local.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "device"
  range_key    = "at"

  attribute {
    name = "device"
    type = "S"
  }

  attribute {
    name = "at"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = each.value.encryption == "default" ? [] : [each.value.encryption]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value == "cmk" ? var.kms_key_arn : null
    }
  }
}
