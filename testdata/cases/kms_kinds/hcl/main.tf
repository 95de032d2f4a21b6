
resource "aws_kms_external_key" "e" {
  description = "external"
}
resource "aws_kms_key" "mr" {
  provider = aws.west
  multi_region = true
}
resource "aws_kms_replica_key" "r" {
  primary_key_arn = aws_kms_key.mr.arn
}
resource "aws_kms_alias" "e" {
  name = "alias/external"
  target_key_id = aws_kms_external_key.e.id
}
resource "aws_kms_alias" "pre" {
  name_prefix = "alias/p-"
  target_key_id = aws_kms_replica_key.r.key_id
}
resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_dynamodb_table" "ext" {
  name         = "ext-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_external_key.e.arn
  }
}
resource "aws_dynamodb_table" "rep" {
  name         = "rep-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_replica_key.r.arn
  }
}
resource "aws_dynamodb_table" "rep_id" {
  name         = "rep-id-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_replica_key.r.id
  }
}
resource "aws_dynamodb_table" "ext_alias" {
  name         = "ext-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_alias.e.target_key_arn
  }
}
resource "aws_dynamodb_table" "alias_arn" {
  name         = "alias-arn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_alias.e.arn
  }
}
resource "aws_dynamodb_table" "alias_pre" {
  name         = "alias-pre-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_alias.pre.target_key_arn
  }
}
resource "aws_dynamodb_table" "key_id" {
  name         = "key-id-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.key_id
  }
}
resource "aws_dynamodb_table" "id" {
  name         = "id-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.id
  }
}
resource "aws_dynamodb_table" "fmt_alias" {
  name         = "fmt-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = format("arn:aws:kms:us-east-1:111122223333:%s", aws_kms_alias.e.name)
  }
}
resource "aws_dynamodb_table" "fmt_alias_id" {
  name         = "fmt-alias-id-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = format("arn:aws:kms:us-east-1:111122223333:%s", aws_kms_alias.pre.id)
  }
}
