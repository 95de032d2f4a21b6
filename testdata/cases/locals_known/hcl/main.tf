
variable "kms_key_arn" { 
  default = null
}
locals {
  key = var.kms_key_arn
  lit = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  e   = ""
}
resource "aws_dynamodb_table" "nul" {
  name         = "nul-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = local.key
  }
}
resource "aws_dynamodb_table" "lit" {
  name         = "lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = local.lit
  }
}
resource "aws_dynamodb_table" "emp" {
  name         = "emp-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = local.e
  }
}
resource "aws_dynamodb_table" "en" {
  name         = "en-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = local.e == ""
    kms_key_arn = local.key
  }
}
