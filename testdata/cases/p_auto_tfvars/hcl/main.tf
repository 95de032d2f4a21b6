variable "environment" {
  type    = string
  default = "prod"
}

variable "customer_managed" {
  type    = map(bool)
  default = { dev = false, prod = true }
}

resource "aws_kms_key" "env" {
  description = var.environment
}

locals {
  kms_key_arn = var.customer_managed[var.environment] ? aws_kms_key.env.arn : null
}

resource "aws_dynamodb_table" "maps" {
  name         = "maps"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.kms_key_arn
  }
}

resource "aws_dynamodb_table" "layers" {
  name         = "layers"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.environment == "dev" ? aws_kms_key.env.arn : local.kms_key_arn
  }
}

resource "aws_dynamodb_table" "tiles" {
  name         = "tiles"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = var.environment == "prod"
    kms_key_arn = aws_kms_key.env.arn
  }
}
