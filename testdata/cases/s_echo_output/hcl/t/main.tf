variable "kms_key_arn" {
  default = null
}
resource "aws_dynamodb_table" "t" {
  name         = "s-echo-output-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = var.kms_key_arn != null ? [1] : []
    content {
      enabled     = true
      kms_key_arn = var.kms_key_arn
    }
  }
}

output "kms_key_arn" {
  value = var.kms_key_arn
}
