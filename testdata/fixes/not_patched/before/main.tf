variable "encrypt" {
  type    = bool
  default = false
}

variable "key" {
  type    = string
  default = null
}

locals {
  key = var.key
}

resource "aws_kms_key" "tables" {
  description             = "Tables"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

module "plain" {
  source = "./modules/plain"
}

resource "aws_dynamodb_table" "dynamic" {
  name         = "dynamic"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = var.encrypt ? [1] : []

    content {
      enabled     = true
      kms_key_arn = aws_kms_key.tables.arn
    }
  }
}

resource "aws_dynamodb_table" "condition" {
  name         = "condition"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.encrypt ? aws_kms_key.tables.arn : null
  }
}

resource "aws_dynamodb_table" "switch" {
  name         = "switch"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = var.encrypt
    kms_key_arn = aws_kms_key.tables.arn
  }
}

resource "aws_dynamodb_table" "input" {
  name         = "input"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key
  }
}

resource "aws_dynamodb_table" "local" {
  name         = "local"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key
  }
}

resource "aws_dynamodb_table" "ignored" {
  name         = "ignored"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  lifecycle {
    ignore_changes = [server_side_encryption]
  }
}

resource "aws_dynamodb_table" "replicated" {
  name         = "replicated"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  server_side_encryption {
    enabled = true
  }

  replica {
    region_name = "eu-west-1"
  }
}

resource "aws_dynamodb_table" "overridden" {
  name         = "overridden"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "patched" {
  name         = "patched"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
