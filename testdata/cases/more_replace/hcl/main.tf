resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_kms_key" "new" {
  description = "new"
}

variable "nouse" { 
  default = false
}
locals {
  nul = null
}
resource "terraform_data" "name" {
  input = "known-later"
}
resource "aws_dynamodb_table" "hash" {
  name         = "hash-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "block_gone" {
  name         = "other-name"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "key_gone" {
  name         = "key-gone-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "newkey" {
  name         = "newkey-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "newcond" {
  name         = "newcond-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.nouse ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "cbd" {
  name         = "cbd-2"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  lifecycle {
    create_before_destroy = true
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
resource "aws_dynamodb_table" "off" {
  name         = "off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = false
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "locnull" {
  name         = "locnull-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = local.nul
  }
}
resource "aws_dynamodb_table" "gone_dyn" {
  name         = "gone-dyn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [1]
    content {
      enabled = true
    }
  }
}
resource "aws_dynamodb_table" "dynkey" {
  name         = "dynkey-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [1]
    content {
      enabled = true
      kms_key_arn = aws_kms_key.new.arn
    }
  }
}
resource "aws_dynamodb_table" "unk_name" {
  name         = terraform_data.name.output
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
resource "aws_dynamodb_table" "from_trap" {
  name         = "from-trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "from_none" {
  name         = "from-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
