variable "name" {
  type = string
}

resource "aws_dynamodb_table" "log" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
