locals {
  by_workspace = {
    prod  = { create = true, cmk = true }
    stage = { create = true, cmk = false }
  }
  cfg = local.by_workspace[terraform.workspace]
}

resource "aws_kms_key" "dynamodb" {
  count = local.cfg.create ? 1 : 0
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.cfg.cmk ? aws_kms_key.dynamodb[0].arn : null
  }
}
