module "inner" {
  source = "../table"
  name   = "items"
  kms_key_arn = aws_kms_key.dynamodb.arn
}

resource "aws_kms_key" "dynamodb" {
  description             = "CMK for DynamoDB tables"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}
