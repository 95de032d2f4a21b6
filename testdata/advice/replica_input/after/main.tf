provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

module "orders" {
  source = "./modules/table"
  replica_key_arn = aws_kms_key.dynamodb_us_west_2.arn
}

resource "aws_kms_key" "dynamodb_us_west_2" {
  provider                = aws.west
  description             = "CMK for DynamoDB replicas"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}
