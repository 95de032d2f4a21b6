resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_dynamodb_table" "a" {
  name         = "a-table"
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
resource "aws_dynamodb_table" "atrap" {
  name         = "atrap-table"
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
resource "aws_dynamodb_table" "anone" {
  name         = "anone-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "b" {
  name         = "b-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_dynamodb_table.a.server_side_encryption[0].kms_key_arn
  }
}
resource "aws_dynamodb_table" "btrap" {
  name         = "btrap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_dynamodb_table.atrap.server_side_encryption[0].kms_key_arn
  }
}
resource "aws_dynamodb_table" "bone" {
  name         = "bone-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = one(aws_dynamodb_table.a.server_side_encryption[*].kms_key_arn)
  }
}
