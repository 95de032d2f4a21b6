
data "aws_kms_alias" "aws" {
  name = "alias/aws/dynamodb"
}
data "aws_kms_key" "aws" {
  key_id = "alias/aws/dynamodb"
}
variable "use" { 
  default = false
}
resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_dynamodb_table" "no" {
  name         = "no-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.use ? data.aws_kms_key.aws.arn : null
  }
}
resource "aws_dynamodb_table" "aliasno" {
  name         = "aliasno-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.use ? data.aws_kms_alias.aws.target_key_arn : null
  }
}
resource "aws_dynamodb_table" "yes" {
  name         = "yes-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.aws.arn
  }
}
resource "aws_dynamodb_table" "alias_target" {
  name         = "alias-target-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.aws.target_key_arn
  }
}
resource "aws_dynamodb_table" "alias_arn" {
  name         = "alias-arn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.aws.arn
  }
}
resource "aws_dynamodb_table" "either" {
  name         = "either-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.use ? data.aws_kms_key.aws.arn : aws_kms_key.k.arn
  }
}
