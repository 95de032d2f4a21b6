resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_dynamodb_table" "src" {
  name         = "src-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "src_none" {
  name         = "src-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "src_man" {
  name         = "src-man-table"
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
resource "aws_kms_key" "new" {
  description = "new"
}
resource "aws_dynamodb_table" "r" {
  name         = "r-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  restore_source_name = "src-table"
  restore_to_latest_time = true
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "r_ref" {
  name         = "r-ref-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  restore_source_name = aws_dynamodb_table.src.name
  restore_to_latest_time = true
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "r_none" {
  name         = "r-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  restore_source_name = "src-none-table"
  restore_to_latest_time = true
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "r_man" {
  name         = "r-man-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  restore_source_name = "src-man-table"
  restore_to_latest_time = true
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "r_key" {
  name         = "r-key-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  restore_source_name = "src-none-table"
  restore_to_latest_time = true
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "r_trap" {
  name         = "r-trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  restore_source_name = "src-table"
  restore_to_latest_time = true
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "r_far" {
  name         = "r-far-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  restore_source_table_arn = "arn:aws:dynamodb:us-east-1:111122223333:table/src-table"
  restore_to_latest_time = true
  attribute {
    name = "id"
    type = "S"
  }
}
