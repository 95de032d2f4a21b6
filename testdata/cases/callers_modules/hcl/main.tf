module "key" {
  source = "./modules/key"
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
    kms_key_arn = module.key.key_arn
  }
}

module "reader" {
  source = "./modules/function"
  name   = "reader"
  policy_statements = {
    table = {
      actions   = ["dynamodb:GetItem"]
      resources = [aws_dynamodb_table.orders.arn, "${aws_dynamodb_table.orders.arn}/index/*"]
    }
  }
}

module "writer" {
  source = "./modules/function"
  name   = "writer"
  policy_statements = {
    key   = { actions = ["kms:Decrypt"], resources = [module.key.key_arn] }
    table = { actions = ["dynamodb:PutItem"], resources = [aws_dynamodb_table.orders.arn] }
  }
}
