resource "aws_dynamodb_table" "line" {
  name         = "line"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key
  }
}

variable "key" {
  default = null
}
