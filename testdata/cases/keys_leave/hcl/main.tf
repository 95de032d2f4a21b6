resource "aws_kms_key" "keep" {
  description = "keep"
  enable_key_rotation = true
}
resource "aws_kms_key" "mr" {
  description = "mr"
  enable_key_rotation = true
  multi_region = true
}
resource "aws_dynamodb_table" "direct" {
  name         = "direct-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "aliased" {
  name         = "aliased-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "in_module" {
  name         = "in-module-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = null
  }
}
resource "aws_dynamodb_table" "moves" {
  name         = "moves-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.keep.arn
  }
}
resource "aws_dynamodb_table" "stays" {
  name         = "stays-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.keep.arn
  }
}
resource "aws_dynamodb_table" "global" {
  name         = "global-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
  }
  lifecycle {
    ignore_changes = [replica]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.mr.arn
  }
}
