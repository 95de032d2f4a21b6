variable "name" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "encryption" {
  type = object({
    enabled     = optional(bool, true)
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
    enabled     = var.encryption.enabled
    kms_key_arn = var.encryption.kms_key_arn
  }

  tags = var.tags
}
