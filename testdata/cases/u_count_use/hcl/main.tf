variable "cfg" {
  type = object({
    create = bool
    use    = bool
  })
  default = {
    create = true
    use    = false
  }
}

resource "aws_kms_key" "dynamodb" {
  count = var.cfg.create ? 1 : 0
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
    kms_key_arn = var.cfg.use ? aws_kms_key.dynamodb[0].arn : null
  }
}
