
variable "env" { 
  default = "prod"
}
resource "aws_kms_key" "prod" {
  description = "prod"
}
resource "aws_kms_key" "dev" {
  description = "dev"
}
resource "aws_dynamodb_table" "two_keys" {
  name         = "two-keys-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.env == "prod" ? aws_kms_key.prod.arn : aws_kms_key.dev.arn
  }
}
resource "aws_dynamodb_table" "prod_only" {
  name         = "prod-only-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.env == "prod" ? aws_kms_key.prod.arn : null
  }
}
resource "aws_dynamodb_table" "lit_or_key" {
  name         = "lit-or-key-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.env == "prod" ? aws_kms_key.prod.arn : "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "lit_chosen" {
  name         = "lit-chosen-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.env == "dev" ? aws_kms_key.prod.arn : "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "empty_or_key" {
  name         = "empty-or-key-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.env == "prod" ? aws_kms_key.prod.arn : ""
  }
}
