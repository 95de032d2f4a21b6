resource "aws_dynamodb_table" "cn" {
  name         = "cn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws-cn:kms:cn-north-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "gov" {
  name         = "gov-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "iso" {
  name         = "iso-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws-iso:kms:us-iso-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "cn_managed" {
  name         = "cn-managed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws-cn:kms:cn-north-1:111122223333:alias/aws/dynamodb"
  }
}
resource "aws_dynamodb_table" "managed" {
  name         = "managed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:alias/aws/dynamodb"
  }
}
resource "aws_dynamodb_table" "managed_s3" {
  name         = "managed-s3-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:alias/aws/s3"
  }
}
resource "aws_dynamodb_table" "alias" {
  name         = "alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:alias/my/app"
  }
}
resource "aws_dynamodb_table" "alias_trick" {
  name         = "alias-trick-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:alias/awsome/dynamodb"
  }
}
resource "aws_dynamodb_table" "alias_trick2" {
  name         = "alias-trick2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:alias/my/alias/aws/dynamodb"
  }
}
resource "aws_dynamodb_table" "other" {
  name         = "other-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:999988887777:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "mrk" {
  name         = "mrk-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/mrk-0a1b2c3d11114222833344445555666f"
  }
}
resource "aws_dynamodb_table" "off" {
  name         = "off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = false
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "iam" {
  name         = "iam-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:iam::111122223333:role/not-a-key"
  }
}
resource "aws_dynamodb_table" "region" {
  name         = "region-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "off_str" {
  name         = "off-str-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = "false"
  }
}
resource "aws_dynamodb_table" "on_str" {
  name         = "on-str-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = "true"
  }
}
resource "aws_dynamodb_table" "two" {
  name         = "two-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
