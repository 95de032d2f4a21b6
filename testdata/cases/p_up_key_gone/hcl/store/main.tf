variable "name" {
  type = string
}

variable "create_key" {
  type = bool
}

resource "aws_kms_key" "this" {
  count       = var.create_key ? 1 : 0
  description = var.name
}

locals {
  key_arn = try(aws_kms_key.this[0].arn, null)
}

resource "aws_dynamodb_table" "stock" {
  name         = "${var.name}-stock"
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

resource "aws_dynamodb_table" "orders" {
  name         = "${var.name}-orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = var.create_key ? [local.key_arn] : []
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }
}

resource "aws_dynamodb_table" "returns" {
  name         = "${var.name}-returns"
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
