module "orders" {
  source      = "./table"
  kms_key_arn = one([for arn in [aws_kms_key.k.arn] : arn if startswith(arn, "arn:aws-us-gov:")])
}

resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}
