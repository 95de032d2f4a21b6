data "aws_dynamodb_table" "theirs" { name = "theirs" }
locals {
  key = data.aws_dynamodb_table.theirs.server_side_encryption[0].kms_key_arn
}
resource "aws_dynamodb_table" "ours" {
  name         = "ours"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key
  }
}
