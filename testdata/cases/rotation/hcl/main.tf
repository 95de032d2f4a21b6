resource "aws_kms_key" "still" {
  multi_region = true
}
resource "aws_kms_replica_key" "still" {
  provider = aws.eu
  primary_key_arn = aws_kms_key.still.arn
}
resource "aws_kms_key" "turns" {
  multi_region = true
  enable_key_rotation = true
}
resource "aws_kms_replica_key" "turns" {
  provider = aws.eu
  primary_key_arn = aws_kms_key.turns.arn
}
resource "aws_kms_key" "home" {
  description = "home"
  enable_key_rotation = true
}
resource "aws_dynamodb_table" "still" {
  name         = "still-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "eu-west-1"
    kms_key_arn = aws_kms_replica_key.still.arn
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.home.arn
  }
}
resource "aws_dynamodb_table" "turns" {
  name         = "turns-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  replica {
    region_name = "eu-west-1"
    kms_key_arn = aws_kms_replica_key.turns.arn
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.home.arn
  }
}
