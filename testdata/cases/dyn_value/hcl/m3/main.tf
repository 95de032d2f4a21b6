variable "name" {}
resource "aws_kms_key" "logs" {
  description = "logs"
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
    for_each = ["on"]
    content {
      enabled = true
    }
  }
}
