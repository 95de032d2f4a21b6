variable "name" {
  type = string
}

variable "encryption" {
  type    = string
  default = "CMK"

  validation {
    condition     = contains(["CMK", "AWS", "NONE"], var.encryption)
    error_message = "encryption must be CMK, AWS or NONE."
  }
}

variable "kms_key_arn" {
  type    = string
  default = null
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
    enabled     = var.encryption != "NONE"
    kms_key_arn = var.encryption == "CMK" ? var.kms_key_arn : null
  }
}
