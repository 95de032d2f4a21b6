resource "aws_kms_key" "old" {
  description = "old"
}
resource "aws_kms_key" "new" {
  description = "new"
}
variable "n" { 
  default = true
}
resource "aws_dynamodb_table" "pick_new" {
  name         = "pick-new-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.n ? aws_kms_key.new.arn : aws_kms_key.old.arn
  }
}
resource "aws_dynamodb_table" "pick_old" {
  name         = "pick-old-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.n ? aws_kms_key.old.arn : aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "maybe" {
  name         = "maybe-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.n ? null : aws_kms_key.old.arn
  }
}
resource "aws_dynamodb_table" "coal" {
  name         = "coal-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = coalesce(aws_kms_key.new.arn, aws_kms_key.old.arn)
  }
}
