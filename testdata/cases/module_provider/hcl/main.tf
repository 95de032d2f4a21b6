resource "aws_kms_key" "east" {}

module "west" {
  source  = "./west"
  region  = "us-west-2"
  key_arn = aws_kms_key.east.arn
}

module "east" {
  source  = "./west"
  region  = "us-east-1"
  key_arn = aws_kms_key.east.arn
}
