variable "name" {}
variable "make" { 
  default = true
}
resource "aws_kms_key" "k" {
  count = var.make ? 1 : 0
}
resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = one(aws_kms_key.k[*].arn)
  }
}
resource "aws_dynamodb_table" "idx" {
  name         = "${var.name}-idx"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.k[0].arn, null)
  }
}
