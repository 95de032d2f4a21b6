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

variable "lit" {
  default = { us-west-2 = "arn:aws:kms:us-west-2:111122223333:key/0a1b2c3d-1111-4222-8333-4444555566aa", eu-west-1 = null }
}
locals {
  reps = { us-west-2 = aws_kms_replica_key.west.arn, eu-west-1 = aws_kms_replica_key.eu.arn }
}
resource "aws_dynamodb_table" "dk" {
  name         = "dk-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  dynamic "replica" {
    for_each = local.reps
    content {
      region_name = replica.key
      kms_key_arn = replica.value
    }
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
resource "aws_dynamodb_table" "dl" {
  name         = "dl-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  dynamic "replica" {
    for_each = var.lit
    content {
      region_name = replica.key
      kms_key_arn = replica.value
    }
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "dn" {
  name         = "dn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  dynamic "replica" {
    for_each = ["us-west-2"]
    content {
      region_name = replica.value
    }
  }
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "part" {
  name         = "part-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "eu-west-1"
    kms_key_arn = aws_kms_replica_key.eu.arn
  }
  dynamic "replica" {
    for_each = ["us-west-2"]
    content {
      region_name = replica.value
      kms_key_arn = aws_kms_replica_key.west.arn
    }
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
