variable "overrides" {
  type = any
  default = {
    exports = { kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-4333-8444-555555555555" }
    imports = { kms_key_arn = null }
    reports = { note = "as the class says" }
  }
}

variable "tables" {
  type = map(string)
  default = {
    exports = "open"
    imports = "secret"
    reports = "secret"
    charts  = "open"
    models  = "secret"
  }
}

resource "aws_kms_key" "secret" {
  description = "secret"
}

locals {
  class_keys = {
    secret = aws_kms_key.secret.arn
  }
}

resource "aws_dynamodb_table" "this" {
  for_each = var.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(var.overrides[each.key].kms_key_arn, local.class_keys[each.value], null)
  }
}
