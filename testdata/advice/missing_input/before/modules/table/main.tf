variable "key_name" {
  type    = string
  default = null
}

locals {
  given = var.key_name != null
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
    kms_key_arn = local.given ? var.key_name : null
  }
}
