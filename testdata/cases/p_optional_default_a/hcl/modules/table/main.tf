resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"

  attribute {
    name = "pk"
    type = "S"
  }

  server_side_encryption {
    enabled     = var.encryption.enabled
    kms_key_arn = var.encryption.customer_managed ? var.encryption.kms_key_arn : null
  }
}
