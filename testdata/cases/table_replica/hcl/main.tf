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

variable "nul" {
  default = null
}
resource "aws_dynamodb_table" "main" {
  name         = "main-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
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
resource "aws_dynamodb_table" "plain" {
  name         = "plain-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  lifecycle {
    ignore_changes = [replica]
  }
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "man" {
  name         = "man-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  lifecycle {
    ignore_changes = [replica]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table_replica" "west" {
  provider = aws.west
  global_table_arn = aws_dynamodb_table.main.arn
  kms_key_arn = aws_kms_replica_key.west.arn
}
resource "aws_dynamodb_table_replica" "eu" {
  provider = aws.eu
  global_table_arn = aws_dynamodb_table.main.arn
  kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-4222-8333-4444555566bb"
}
resource "aws_dynamodb_table_replica" "plainw" {
  provider = aws.west
  global_table_arn = aws_dynamodb_table.plain.arn
}
resource "aws_dynamodb_table_replica" "manw" {
  provider = aws.west
  global_table_arn = aws_dynamodb_table.man.arn
}
resource "aws_dynamodb_table_replica" "maneu" {
  provider = aws.eu
  global_table_arn = aws_dynamodb_table.man.arn
  kms_key_arn = var.nul
}
resource "aws_dynamodb_table_replica" "plaineu" {
  provider = aws.eu
  global_table_arn = aws_dynamodb_table.plain.arn
  kms_key_arn = aws_kms_replica_key.eu.arn
}
