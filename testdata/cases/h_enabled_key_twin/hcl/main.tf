module "orders" {
  source   = "./table"
  kms_keys = { s3 = aws_kms_key.k.arn }
}

resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}
