variable "key_arn" {
  type = string
}

resource "aws_dynamodb_table" "carts" {
  name         = "Carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key_arn
  }
}
