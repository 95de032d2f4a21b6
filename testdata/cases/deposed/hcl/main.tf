resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_dynamodb_table" "d" {
  name         = "d2"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    create_before_destroy = true
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "g" {
  name         = "g2"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    create_before_destroy = true
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
