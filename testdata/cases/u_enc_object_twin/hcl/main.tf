variable "encryption" {
  type = object({
    cmk     = bool
    enabled = bool
  })
  default = {
    cmk     = false
    enabled = true
  }
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
    enabled     = var.encryption.enabled
    kms_key_arn = var.encryption.cmk ? null : aws_kms_key.dynamodb.arn
  }
}
