variable "cmk" {
  type    = bool
  default = true
}

resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

data "aws_kms_alias" "dynamodb" {
  name       = "alias/aws/dynamodb"
  depends_on = [aws_kms_key.k]
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
    kms_key_arn = var.cmk ? aws_kms_key.k.arn : data.aws_kms_alias.dynamodb.target_key_arn
  }
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.cmk ? aws_kms_key.k.arn : data.aws_kms_alias.dynamodb.target_key_arn
  }
}
