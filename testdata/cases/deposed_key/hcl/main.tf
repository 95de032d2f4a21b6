resource "aws_kms_key" "k" {
  description = "k"
  multi_region = true
  lifecycle {
    create_before_destroy = true
  }
}
resource "aws_kms_key" "other" {
  description = "other"
}
resource "aws_dynamodb_table" "stays" {
  name         = "stays-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = [server_side_encryption]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "moves" {
  name         = "moves-table"
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
resource "aws_dynamodb_table" "other" {
  name         = "other-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.other.arn
  }
}
