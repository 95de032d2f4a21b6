resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_kms_key" "new" {
  description = "new"
}
resource "aws_dynamodb_table" "none" {
  name         = "none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = [server_side_encryption]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "trap" {
  name         = "trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = [server_side_encryption]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "cmk" {
  name         = "cmk-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = [server_side_encryption]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "all_" {
  name         = "all--table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = all
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "inner" {
  name         = "inner-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = [server_side_encryption[0].kms_key_arn]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "fresh" {
  name         = "fresh-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = [server_side_encryption]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "fresh_trap" {
  name         = "fresh-trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    ignore_changes = [server_side_encryption]
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
