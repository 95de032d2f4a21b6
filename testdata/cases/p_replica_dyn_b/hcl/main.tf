resource "aws_kms_key" "east" {
  description = "us-east-1"
}

resource "aws_kms_key" "west" {
  provider    = aws.west
  description = "us-west-2"
}

resource "aws_kms_key" "eu" {
  provider    = aws.eu
  description = "eu-west-1"
}

module "tenants" {
  source      = "./global-table"
  name        = "tenants"
  kms_key_arn = aws_kms_key.east.arn
  replicas = {
    us-west-2 = { key_arn = aws_kms_key.west.arn }
    eu-west-1 = { key_arn = aws_kms_key.eu.arn }
  }
}

module "features" {
  source = "./global-table"
  name   = "features"
  replicas = {
    us-west-2 = {}
    eu-west-1 = {}
  }
}

module "plans" {
  source      = "./global-table"
  name        = "plans"
  kms_key_arn = aws_kms_key.east.arn
}
