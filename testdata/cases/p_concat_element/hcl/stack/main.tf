variable "name" {
  type = string
}

variable "create_key" {
  type = bool
}

resource "aws_kms_key" "this" {
  count = var.create_key ? 1 : 0
}

locals {
  key_arn = element(concat(aws_kms_key.this[*].arn, [""]), 0)
}

resource "aws_dynamodb_table" "head" {
  name         = "${var.name}-head"
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

resource "aws_dynamodb_table" "tail" {
  name         = "${var.name}-tail"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = element(concat(aws_kms_key.this[*].arn, [null]), length(aws_kms_key.this))
  }
}

resource "aws_dynamodb_table" "body" {
  name         = "${var.name}-body"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = var.create_key
    kms_key_arn = concat(aws_kms_key.this[*].arn, [null])[0]
  }
}
