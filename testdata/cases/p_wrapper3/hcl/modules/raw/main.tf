variable "name" {
  type = string
}

variable "sse" {
  type = object({
    enabled     = bool
    kms_key_arn = optional(string)
  })
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
    enabled     = var.sse.enabled
    kms_key_arn = var.sse.kms_key_arn
  }
}
