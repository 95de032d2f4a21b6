resource "aws_kms_key" "east" {
  description = "us-east-1"
}

resource "aws_kms_key" "west" {
  provider    = aws.west
  description = "us-west-2"
}

locals {
  replica_keys = {
    us-west-2 = aws_kms_key.west.arn
  }
}

resource "aws_dynamodb_table" "t" {
  for_each = {
    premium = true
    basic   = false
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
    kms_key_arn = each.value ? aws_kms_key.east.arn : null
  }

  dynamic "replica" {
    for_each = local.replica_keys
    content {
      region_name = replica.key
      kms_key_arn = each.value ? replica.value : null
    }
  }
}
