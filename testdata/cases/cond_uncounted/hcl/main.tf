resource "aws_kms_key" "k" {
  description = "k"
}

variable "use" { 
  default = true
}
variable "nouse" { 
  default = false
}
variable "plain" { 
  default = true
}
resource "aws_dynamodb_table" "use_true" {
  name         = "use-true-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.use ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "use_false" {
  name         = "use-false-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.nouse ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "plain_true" {
  name         = "plain-true-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.plain ? null : aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "plain_false" {
  name         = "plain-false-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.nouse ? null : aws_kms_key.k.arn
  }
}
