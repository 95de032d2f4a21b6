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
  default = {
    enabled     = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
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
