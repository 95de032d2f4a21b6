variable "use" {
  type    = bool
  default = false
}

resource "aws_kms_key" "primary" {
  description         = "DynamoDB"
  enable_key_rotation = true
  multi_region        = true
}

resource "aws_kms_replica_key" "r" {
  provider        = aws.west
  primary_key_arn = aws_kms_key.primary.arn
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
    kms_key_arn = var.use ? aws_kms_key.primary.arn : null
  }

  replica {
    region_name = "us-west-2"
    kms_key_arn = var.use ? aws_kms_replica_key.r.arn : null
  }
}
