resource "aws_kms_key" "main" {
  description = "main"
}

resource "aws_kms_key" "stream" {
  description = "stream"
}

module "domain" {
  source = "./domain"
  keys = {
    kinesis  = aws_kms_key.stream.arn
    dynamodb = aws_kms_key.main.arn
  }
}

module "edge" {
  source = "./domain"
  name   = "edge"
  keys = {
    kinesis = aws_kms_key.stream.arn
  }
}

module "lab" {
  source = "./domain"
  name   = "lab"
  keys = {
    default = aws_kms_key.main.arn
  }
}
