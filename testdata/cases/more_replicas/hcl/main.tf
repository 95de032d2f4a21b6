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

variable "regions" {
  default = { us-west-2 = true, eu-west-1 = false }
}
variable "rep_nul" {
  default = null
}
resource "aws_dynamodb_table" "nosse" {
  name         = "nosse-table"
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
}
resource "aws_dynamodb_table" "trap" {
  name         = "trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
  }
  replica {
    region_name = "eu-west-1"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "nosse_key" {
  name         = "nosse-key-table"
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
}
resource "aws_dynamodb_table" "order" {
  name         = "order-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
    kms_key_arn = aws_kms_replica_key.west.arn
  }
  replica {
    region_name = "ap-south-1"
    kms_key_arn = "arn:aws:kms:ap-south-1:111122223333:key/mrk-0a1b2c3d11114222833344445555666f"
  }
  replica {
    region_name = "eu-west-1"
    kms_key_arn = aws_kms_replica_key.eu.arn
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
resource "aws_dynamodb_table" "mixed" {
  name         = "mixed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
    kms_key_arn = aws_kms_replica_key.west.arn
  }
  replica {
    region_name = "ca-central-1"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "repnul" {
  name         = "repnul-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
    kms_key_arn = var.rep_nul
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "lits" {
  name         = "lits-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "us-west-2"
    kms_key_arn = "arn:aws:kms:us-west-2:111122223333:key/0a1b2c3d-1111-4222-8333-4444555566aa"
  }
  replica {
    region_name = "eu-west-1"
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-4222-8333-4444555566bb"
    propagate_tags = true
    point_in_time_recovery = true
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
