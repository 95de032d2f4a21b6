variable "name" {}
variable "key" { 
  default = null
}
resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = var.key == null ? [] : [var.key]
    content {
      enabled = true
      kms_key_arn = server_side_encryption.value
    }
  }
}
