resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

module "t" {
  source      = "./t"
  kms_key_arn = aws_kms_key.k.arn
}
