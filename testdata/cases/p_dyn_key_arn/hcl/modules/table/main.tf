variable "name" {
  type = string
}

variable "encrypt" {
  description = "null: encrypt when there is a key"
  type        = bool
  default     = null
}

variable "kms_key_arn" {
  type    = string
  default = null
}

locals {
  encrypt = var.encrypt == null ? var.kms_key_arn != null : var.encrypt
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = local.encrypt ? [1] : []
    content {
      enabled     = true
      kms_key_arn = var.kms_key_arn
    }
  }
}
