locals {
  use     = false
  key_arn = "arn:aws:kms:us-east-1:111122223333:key/7e6aa0ea-15a4-4e72-8b32-58e46e776888"
}

resource "aws_kms_key" "west" {
  provider            = aws.west
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "orders" {
  name             = "orders"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key_arn
  }

  replica {
    region_name = "us-west-2"
    kms_key_arn = local.use ? aws_kms_key.west.arn : null
  }
}
