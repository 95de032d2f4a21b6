resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_dynamodb_table" "this" {
  name         = "west-mod"
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
