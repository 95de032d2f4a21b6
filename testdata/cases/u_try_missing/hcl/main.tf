resource "aws_kms_key" "dynamodb" {
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

module "orders" {
  source = "./table"

  kms_keys = { s3 = aws_kms_key.dynamodb.arn }
}
