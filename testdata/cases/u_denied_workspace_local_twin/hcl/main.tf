locals {
  key_arns = {
    dev  = "arn:aws:kms:us-east-1:111122223333:key/7e6aa0ea-15a4-4e72-8b32-58e46e776888"
    prod = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
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
    kms_key_arn = local.key_arns[terraform.workspace]
  }
}
