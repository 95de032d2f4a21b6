provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_dynamodb_table" "east" {
  name         = "east"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.dynamodb.arn
  }
}

resource "aws_dynamodb_table" "west" {
  provider     = aws.west
  name         = "west"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.dynamodb_west.arn
  }
}

module "west" {
  source = "./modules/table"
  name   = "inner"

  providers = {
    aws = aws.west
  }
  kms_key_arn = aws_kms_key.dynamodb_west.arn
}

resource "aws_kms_key" "dynamodb_west" {
  provider                = aws.west
  description             = "CMK for DynamoDB tables"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

resource "aws_kms_key" "dynamodb" {
  description             = "CMK for DynamoDB tables"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}
