data "aws_caller_identity" "me" {}

resource "aws_kms_key" "default" {
  count = terraform.workspace == "default" ? 1 : 0
}
resource "aws_kms_key" "prod" {
  count = terraform.workspace == "prod" ? 1 : 0
}
resource "aws_kms_key" "account" {
  count = data.aws_caller_identity.me.account_id == "111122223333" ? 1 : 0
}
resource "aws_kms_key" "always" {}

resource "aws_dynamodb_table" "on" {
  name         = "on"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform.workspace == "default" ? aws_kms_key.default[0].arn : null
  }
}
resource "aws_dynamodb_table" "off" {
  name         = "off"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform.workspace == "prod" ? aws_kms_key.prod[0].arn : null
  }
}
resource "aws_dynamodb_table" "account" {
  name         = "account"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = data.aws_caller_identity.me.account_id == "111122223333" ? aws_kms_key.account[0].arn : null
  }
}
resource "aws_dynamodb_table" "open" {
  name         = "open"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform.workspace == "prod" ? aws_kms_key.always.arn : null
  }
}
resource "aws_dynamodb_table" "prefix" {
  name         = "prefix"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform.workspace == "default" ? aws_kms_key.always.arn : null
  }
}
