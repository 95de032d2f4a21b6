variable "name" { type = string }
variable "encrypt" { default = true }
variable "kms_key_arn" { default = null }
resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = var.encrypt ? [1] : []
    content {
      enabled     = true
      kms_key_arn = var.kms_key_arn
    }
  }
}
