variable "key_arn" {
  type = string
}

locals {
  key_arn = var.key_arn
}

output "key_arn" {
  value = local.key_arn
}

resource "aws_dynamodb_table" "inside" {
  name         = "Inside"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key_arn
  }
}
