variable "encrypt" {
  type    = bool
  default = false
}

variable "kms_key_arn" {
  type    = string
  default = null
}

resource "aws_dynamodb_table" "this" {
  name         = "switched"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = var.encrypt
    kms_key_arn = var.kms_key_arn
  }
}
