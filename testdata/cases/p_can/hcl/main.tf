variable "settings" {
  type = any
  default = {
    pii-users   = { kms = { rotate = true } }
    pii-devices = {}
    metrics     = { kms = {} }
    traces      = {}
  }
}

resource "aws_kms_key" "observed" {
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "by_name" {
  for_each     = var.settings
  name         = "name-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = can(regex("^pii-", each.key)) ? aws_kms_key.observed.arn : null
  }
}

resource "aws_dynamodb_table" "by_setting" {
  for_each     = var.settings
  name         = "setting-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = can(each.value.kms) ? aws_kms_key.observed.arn : null
  }
}

resource "aws_dynamodb_table" "by_rotation" {
  for_each     = var.settings
  name         = "rotation-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = can(each.value.kms.rotate) ? aws_kms_key.observed.arn : null
  }
}
