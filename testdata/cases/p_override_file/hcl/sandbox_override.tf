variable "cmk" {
  default = false
}

resource "aws_dynamodb_table" "machines" {
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.lab.arn
  }
}
