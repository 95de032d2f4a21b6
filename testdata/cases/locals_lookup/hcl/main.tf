locals {
  key_arn = module.lookup.key_arn
}

resource "terraform_data" "name" {}

# Nothing but a data source stands in it, which is read during apply.
module "lookup" {
  source = "./lookup"
  name   = "orders-${terraform_data.name.id}"
}

resource "aws_dynamodb_table" "looked_up" {
  name         = "LookedUp"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key_arn
  }
}
