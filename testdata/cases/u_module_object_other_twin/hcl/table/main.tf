variable "encryption" {
  type = object({
    cmk            = bool
    kms_key_arn    = optional(string)
    stream_key_arn = optional(string)
  })
}

resource "aws_dynamodb_table" "this" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.encryption.cmk ? var.encryption.kms_key_arn : null
  }
}
