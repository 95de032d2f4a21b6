variable "encryption" {
  type = object({ cmk = optional(bool, true) })
}

variable "kms_key_arn" {
  type = string
}

resource "aws_dynamodb_table" "this" {
  name         = "events"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.encryption.cmk ? var.kms_key_arn : null
  }
}
