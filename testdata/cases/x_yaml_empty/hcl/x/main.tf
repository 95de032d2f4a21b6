variable "n" {}
variable "key" {
  default = null
}
resource "aws_dynamodb_table" "t" {
  name         = "x-${var.n}"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key
  }

}
