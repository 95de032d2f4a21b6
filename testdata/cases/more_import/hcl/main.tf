resource "aws_kms_key" "new" {
  description = "new"
}
import {
  to = aws_dynamodb_table.cmk
  id = "imp-cmk"
}
resource "aws_dynamodb_table" "cmk" {
  name         = "imp-cmk"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/aaaaaaaa-1111-4222-8333-000000000001"
  }
}
import {
  to = aws_dynamodb_table.cmk_trap
  id = "imp-cmk-trap"
}
resource "aws_dynamodb_table" "cmk_trap" {
  name         = "imp-cmk-trap"
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
import {
  to = aws_dynamodb_table.cmk_none
  id = "imp-cmk-none"
}
resource "aws_dynamodb_table" "cmk_none" {
  name         = "imp-cmk-none"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
import {
  to = aws_dynamodb_table.man
  id = "imp-man"
}
resource "aws_dynamodb_table" "man" {
  name         = "imp-man"
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
import {
  to = aws_dynamodb_table.man_new
  id = "imp-man-new"
}
resource "aws_dynamodb_table" "man_new" {
  name         = "imp-man-new"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
import {
  to = aws_dynamodb_table.none
  id = "imp-none"
}
resource "aws_dynamodb_table" "none" {
  name         = "imp-none"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
import {
  to = aws_dynamodb_table.none_trap
  id = "imp-none-trap"
}
resource "aws_dynamodb_table" "none_trap" {
  name         = "imp-none-trap"
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
import {
  to = aws_dynamodb_table.repl
  id = "imp-repl"
}
resource "aws_dynamodb_table" "repl" {
  name         = "imp-repl"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
}
