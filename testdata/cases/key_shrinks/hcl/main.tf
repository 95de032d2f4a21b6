resource "aws_kms_key" "k" {
  count = 0
}
resource "aws_kms_key" "back" {
  count = 1
}
resource "aws_dynamodb_table" "old" {
  name         = "old-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.k[0].arn, null)
  }
}
resource "aws_dynamodb_table" "fresh" {
  name         = "fresh-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.k[0].arn, null)
  }
}
resource "aws_dynamodb_table" "fresh_one" {
  name         = "fresh-one-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = one(aws_kms_key.k[*].arn)
  }
}
resource "aws_dynamodb_table" "trap" {
  name         = "trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.back[0].arn, null)
  }
}
resource "aws_dynamodb_table" "fresh_back" {
  name         = "fresh-back-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.back[0].arn
  }
}
