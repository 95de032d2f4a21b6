resource "aws_kms_key" "dynamodb" {
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

module "orders" {
  source = "./table"

  encryption = {
    cmk         = true
    kms_key_arn = aws_kms_key.dynamodb.arn
  }
}
