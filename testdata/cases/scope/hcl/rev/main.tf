resource "aws_kms_key" "only_root" {
  count = 1
}
resource "aws_dynamodb_table" "t" {
  name         = "rev"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = one(aws_kms_key.only_root[*].arn)
  }
}
