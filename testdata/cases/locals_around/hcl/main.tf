locals {
  key = aws_kms_key.k.arn
  all = [module.app.key_arn]
}

resource "aws_kms_key" "k" {}

# What the module sees is what the root module sees, and the other way round.
module "app" {
  source  = "./app"
  key_arn = local.key
}

resource "aws_dynamodb_table" "around" {
  name         = "Around"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.all[0]
  }
}
