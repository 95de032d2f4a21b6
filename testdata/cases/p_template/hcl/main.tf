variable "key_alias" {
  type    = string
  default = "aws/dynamodb"
}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

locals {
  arn_prefix = "arn:aws:kms:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}"
}

resource "aws_kms_key" "forms" {
  description = "forms"
}

resource "aws_dynamodb_table" "answers" {
  name         = "answers"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.forms.arn
  }
}

resource "aws_dynamodb_table" "uploads" {
  name         = "uploads"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = "${local.arn_prefix}:key/${aws_kms_key.forms.key_id}"
  }
}

resource "aws_dynamodb_table" "templates" {
  name         = "templates"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = "${local.arn_prefix}:alias/${var.key_alias}"
  }
}

resource "aws_dynamodb_table" "themes" {
  name         = "themes"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = "%{if var.key_alias == "forms"}${aws_kms_key.forms.arn}%{endif}"
  }
}
