resource "aws_kms_key" "mr" {
  multi_region = true
}
resource "aws_kms_replica_key" "west" {
  provider = aws.west
  primary_key_arn = aws_kms_key.mr.arn
}
resource "aws_kms_replica_key" "eu" {
  provider = aws.eu
  primary_key_arn = aws_kms_key.mr.arn
}
resource "aws_dynamodb_table" "a" {
  name         = "a-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "eu-west-1"
    kms_key_arn = aws_kms_replica_key.eu.arn
  }
  replica {
    region_name = "us-west-2"
    kms_key_arn = aws_kms_replica_key.west.arn
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
resource "aws_dynamodb_table" "b" {
  name         = "b-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "c" {
  name         = "c-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
  }
  replica {
    region_name = "eu-west-1"
    kms_key_arn = aws_kms_replica_key.eu.arn
  }
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "d" {
  name         = "d-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
}
