import {
  to = aws_kms_key.k
  id = "aaaaaaaa-1111-4222-8333-000000000001"
}
resource "aws_kms_key" "k" {
  description = "legacy"
}
import {
  to = aws_dynamodb_table.t
  id = "imp-cmk"
}
resource "aws_dynamodb_table" "t" {
  name         = "imp-cmk"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
import {
  to = aws_dynamodb_table.trap
  id = "imp-cmk-trap"
}
resource "aws_dynamodb_table" "trap" {
  name         = "imp-cmk-trap"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "n" {
  name         = "n-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
