variable "name" {
  type = string
}

variable "encryption" {
  type = object({
    key = optional(object({
      arn = optional(string)
      use = optional(bool, false)
    }), {})
  })
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
    enabled     = var.encryption != null
    kms_key_arn = try(var.encryption.key.use ? var.encryption.key.arn : null, null)
  }
}
