resource "aws_kms_key" "fund" {
  description = "fund"
}

module "holdings" {
  source = "./table"
  name   = "holdings"
  encryption = {
    key = { arn = aws_kms_key.fund.arn }
  }
}

module "prices" {
  source     = "./table"
  name       = "prices"
  encryption = {}
}

module "calendar" {
  source = "./table"
  name   = "calendar"
}

module "benchmarks" {
  source = "./table"
  name   = "benchmarks"
  encryption = {
    key = { arn = aws_kms_key.fund.arn, use = false }
  }
}
