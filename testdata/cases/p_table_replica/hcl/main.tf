variable "replicate_with_key" {
  type    = map(bool)
  default = { ledger = true, quotes = false }
}

resource "aws_kms_key" "east" {
  description = "us-east-1"
}

resource "aws_kms_key" "west" {
  provider    = aws.west
  description = "us-west-2"
}

resource "aws_dynamodb_table" "main" {
  for_each = var.replicate_with_key

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

  lifecycle {
    ignore_changes = [replica]
  }
}

resource "aws_dynamodb_table_replica" "west" {
  provider = aws.west
  for_each = var.replicate_with_key

  global_table_arn = aws_dynamodb_table.main[each.key].arn
  kms_key_arn      = each.value ? aws_kms_key.west.arn : null
}
