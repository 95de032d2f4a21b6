variable "encryption" {
  type    = string
  default = "AWS_MANAGED"
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
    enabled     = var.encryption != "NONE"
    kms_key_arn = var.encryption == "CMK" ? aws_kms_key.dynamodb.arn : null
  }
}
