variable "key" {
  type    = string
  default = null
}

resource "aws_dynamodb_table" "wide" {
  name             = "wide"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = var.key != null
    kms_key_arn = var.key
  }
}

output "arn" {
  value = aws_dynamodb_table.wide.arn
}
