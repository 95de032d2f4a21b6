variable "name" {
  type = string
}

variable "own" {
  type = bool
}

variable "kms_key_arn" {
  type    = string
  default = null
}

resource "aws_kms_key" "own" {
  count = var.own ? 1 : 0

  description             = "Its own"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.kms_key_arn != null ? var.kms_key_arn : one(aws_kms_key.own[*].arn)
  }
}
