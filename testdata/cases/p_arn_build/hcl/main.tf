terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "shared_key_id" {
  type    = string
  default = "11111111-2222-4333-8444-555555555555"
}

variable "alias" {
  type = map(string)
  default = {
    parcels = "alias/parcels"
    stamps  = "alias/aws/dynamodb"
  }
}

data "aws_caller_identity" "this" {}

resource "aws_kms_key" "post" {
  description = "post"
}

resource "aws_kms_alias" "post" {
  name          = var.alias["parcels"]
  target_key_id = aws_kms_key.post.key_id
}

resource "aws_dynamodb_table" "letters" {
  name         = "letters"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = provider::aws::arn_build("aws", "kms", "us-east-1", data.aws_caller_identity.this.account_id, "key/${var.shared_key_id}")
  }
}

resource "aws_dynamodb_table" "by_alias" {
  for_each     = var.alias
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = provider::aws::arn_build("aws", "kms", "us-east-1", data.aws_caller_identity.this.account_id, each.value)
  }

  depends_on = [aws_kms_alias.post]
}
