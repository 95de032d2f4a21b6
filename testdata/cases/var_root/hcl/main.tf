
variable "kms_key_arn" { 
  type = string
}
variable "none" { 
  type = string
}
variable "sec" { 
  type = string
  sensitive = true
}
resource "aws_dynamodb_table" "given" {
  name         = "given-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.kms_key_arn
  }
}
resource "aws_dynamodb_table" "given_null" {
  name         = "given-null-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.none
  }
}
resource "aws_dynamodb_table" "sens" {
  name         = "sens-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.sec
  }
}
resource "aws_dynamodb_table" "interp" {
  name         = "interp-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "${var.kms_key_arn}"
  }
}
