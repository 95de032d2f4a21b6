
module "west" {
  source = "./m"
  providers = {
    aws = aws.west
  }
}
resource "aws_kms_key" "w" {
  provider = aws.west
}
resource "aws_dynamodb_table" "w" {
  name         = "w-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  provider = aws.west
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.w.arn
  }
}
resource "aws_dynamodb_table" "w_trap" {
  name         = "w-trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  provider = aws.west
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "home" {
  name         = "home-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "gov" {
  name         = "gov-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  provider = aws.gov
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "cn" {
  name         = "cn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  provider = aws.cn
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws-cn:kms:cn-north-1:111122223333:alias/aws/dynamodb"
  }
}
