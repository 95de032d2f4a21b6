locals {
  names = toset(["a", "b"])
}
resource "aws_dynamodb_table" "g" {
  for_each = local.names

  name         = "r-replica-each-${each.key}"
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
  for_each         = local.names
  provider         = aws.west
  global_table_arn = aws_dynamodb_table.g[each.key].arn
}
