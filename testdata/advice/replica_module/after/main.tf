provider "aws" {
  region = "us-east-1"
}

module "orders" {
  source = "./modules/table"
  replica_key_arn_us_west_2 = aws_kms_key.dynamodb_us_west_2.arn
}

resource "aws_kms_key" "dynamodb_us_west_2" {
  provider                = aws.us_west_2
  description             = "CMK for DynamoDB replicas"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

provider "aws" {
  alias  = "us_west_2"
  region = "us-west-2"
}
