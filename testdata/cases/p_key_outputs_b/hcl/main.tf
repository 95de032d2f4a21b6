module "keys" {
  source = "./keys"
  dynamodb = {
    dedicated = true
  }
}

resource "aws_dynamodb_table" "leads" {
  name         = "leads"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.keys.dynamodb_key_arn
  }
}

resource "aws_dynamodb_table" "campaigns" {
  name         = "campaigns"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.keys.shared_key_arn
  }
}
