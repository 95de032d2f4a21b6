
variable "name" {}
variable "create_key" { 
  default = true
}
variable "kms_key_arn" { 
  type = string
  default = null
}
resource "aws_kms_key" "this" {
  count = var.create_key ? 1 : 0
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
    kms_key_arn = var.create_key ? aws_kms_key.this[0].arn : var.kms_key_arn
  }
}
output "key" {
  value = try(aws_kms_key.this[0].arn, var.kms_key_arn)
}
