variable "region" {
  type = string
}

variable "key_arn" {
  type = string
}

# As modules were written before providers could be passed: it has its own.
provider "aws" {
  region = var.region
}

resource "aws_dynamodb_table" "orders" {
  name         = "Orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key_arn
  }
}

module "deep" {
  source  = "./deep"
  key_arn = var.key_arn
}
