variable "env" {
  type    = string
  default = "stage"
}

resource "aws_kms_key" "dynamodb" {
  enable_key_rotation     = true
  deletion_window_in_days = 30
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
    enabled     = var.env != "dev"
    kms_key_arn = var.env == "stage" ? aws_kms_key.dynamodb.arn : null
  }
}
