resource "aws_kms_key" "primary" {
  description  = "global"
  multi_region = true
}

resource "aws_kms_replica_key" "west" {
  provider        = aws.west
  description     = "global, in us-west-2"
  primary_key_arn = aws_kms_key.primary.arn
}

resource "aws_dynamodb_table" "global" {
  for_each = {
    profiles = true
    themes   = false
  }

  name             = each.key
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value ? aws_kms_key.primary.arn : null
  }

  replica {
    region_name = "us-west-2"
    kms_key_arn = each.value ? aws_kms_replica_key.west.arn : null
  }
}

resource "aws_dynamodb_table" "western" {
  provider     = aws.west
  name         = "western"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_replica_key.west.arn
  }
}
