import {
  to = aws_kms_key.mine
  id = "aaaaaaaa-1111-4222-8333-0000000000aa"
}
resource "aws_kms_key" "mine" {
  description = "Encrypts the orders"
  lifecycle { ignore_changes = all }
}
resource "aws_dynamodb_table" "t" {
  name         = "t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.mine.arn
  }
}
