resource "aws_kms_key" "parent" {
  description = "parent"
}

module "own" {
  source = "./m"
  name = "own"
}
module "theirs" {
  source = "./m"
  name = "theirs"
  create_key = false
  kms_key_arn = aws_kms_key.parent.arn
}
module "none" {
  source = "./m"
  name = "none"
  create_key = false
}
module "lit" {
  source = "./m"
  name = "lit"
  create_key = false
  kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
}
module "both" {
  source = "./m"
  name = "both"
  create_key = true
  kms_key_arn = aws_kms_key.parent.arn
}
resource "aws_dynamodb_table" "reuse_own" {
  name         = "reuse-own-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.own.key
  }
}
resource "aws_dynamodb_table" "reuse_none" {
  name         = "reuse-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.none.key
  }
}
resource "aws_dynamodb_table" "reuse_theirs" {
  name         = "reuse-theirs-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.theirs.key
  }
}
