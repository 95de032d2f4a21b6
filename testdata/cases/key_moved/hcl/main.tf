resource "aws_kms_key" "k" {
  count = 1
  description = "k"
}
moved {
  from = aws_kms_key.k
  to   = aws_kms_key.k[0]
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
    kms_key_arn = aws_kms_key.k[0].arn
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
    kms_key_arn = one(aws_kms_key.k[*].arn)
  }
}
