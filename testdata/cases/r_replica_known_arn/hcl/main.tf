resource "aws_dynamodb_table" "g" {
  name         = "r-replica-known-arn-g"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
}

resource "aws_dynamodb_table_replica" "r" {
  provider         = aws.west
  global_table_arn = "arn:aws:dynamodb:us-east-1:111122223333:table/elsewhere"
}
