data "aws_kms_key" "on" {
  key_id = "arn:aws:kms:us-east-1:111122223333:key/aaaaaaaa-0000-4000-8000-000000000001"
}
data "aws_kms_key" "off" {
  key_id = "arn:aws:kms:us-east-1:111122223333:key/aaaaaaaa-0000-4000-8000-000000000002"
}
data "aws_kms_key" "pending" {
  key_id = "arn:aws:kms:us-east-1:111122223333:key/aaaaaaaa-0000-4000-8000-000000000003"
}
data "aws_kms_key" "off_alias" {
  key_id = "alias/off"
}
data "aws_kms_alias" "off" {
  name = "alias/off"
}
data "aws_kms_key" "unused" {
  key_id = "arn:aws:kms:us-east-1:111122223333:key/aaaaaaaa-0000-4000-8000-000000000002"
}
resource "aws_dynamodb_table" "on" {
  name         = "on-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.on.arn
  }
}
resource "aws_dynamodb_table" "off" {
  name         = "off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.off.arn
  }
}
resource "aws_dynamodb_table" "pending" {
  name         = "pending-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/aaaaaaaa-0000-4000-8000-000000000003"
  }
}
resource "aws_dynamodb_table" "by_alias" {
  name         = "by-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.off.target_key_arn
  }
}
resource "aws_kms_external_key" "ext" {
  description = "ext"
}
resource "aws_dynamodb_table" "external" {
  name         = "external-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_external_key.ext.arn
  }
}
resource "aws_kms_key" "off_unused" {
  description = "off_unused"
  is_enabled = false
}
resource "aws_kms_key" "mr" {
  description = "mr"
  multi_region = true
}
resource "aws_kms_replica_key" "west" {
  provider = aws.west
  primary_key_arn = aws_kms_key.mr.arn
  enabled = false
}
resource "aws_dynamodb_table" "global" {
  name         = "global-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
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
