module "orders" {
  source      = "./table"
  kms_key_arn = aws_kms_key.k.arn
}

resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}
