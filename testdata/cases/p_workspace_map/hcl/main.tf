locals {
  settings = {
    default = { cmk = false, encrypted = false }
    staging = { cmk = false, encrypted = true }
    prod    = { cmk = true, encrypted = true }
  }
  env = lookup(local.settings, terraform.workspace, local.settings.default)

  window = {
    prod = 30
  }
}

resource "aws_kms_key" "main" {
  deletion_window_in_days = lookup(local.window, terraform.workspace, 7)
}

resource "aws_dynamodb_table" "events" {
  name         = "events"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = local.env.encrypted
    kms_key_arn = local.env.cmk ? aws_kms_key.main.arn : null
  }
}

resource "aws_dynamodb_table" "secrets" {
  name         = "secrets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = local.env.encrypted
    kms_key_arn = local.env.encrypted ? aws_kms_key.main.arn : null
  }
}

resource "aws_dynamodb_table" "temp" {
  name         = "temp"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = terraform.workspace == "prod"
    kms_key_arn = aws_kms_key.main.arn
  }
}
