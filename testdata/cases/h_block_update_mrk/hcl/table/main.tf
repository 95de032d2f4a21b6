variable "kms_key_arn" {
  type    = string
  default = null
}

resource "aws_dynamodb_table" "this" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = [for arn in [var.kms_key_arn] : arn if strcontains(arn, ":key/mrk-")]
    content {
      enabled     = true
      kms_key_arn = var.kms_key_arn
    }
  }
}
