resource "aws_dynamodb_table" "t" {
  name         = "r-replica-of-module-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
}

output "arn" {
  value = aws_dynamodb_table.t.arn
}
