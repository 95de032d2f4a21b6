resource "aws_kms_key" "k" {
  description = "k"
}

module "a" { 
  source = "./a"
  key = aws_kms_key.k.arn
  prefix = "a"
}
module "a_null" { 
  source = "./a"
  prefix = "an"
}
module "a_lit" { 
  source = "./a"
  prefix = "al"
  key = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
}
module "keyring" {
  source = "./ring"
}
resource "aws_dynamodb_table" "ringed" {
  name         = "ringed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.keyring.arn
  }
}
resource "aws_dynamodb_table" "ringed_none" {
  name         = "ringed-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.keyring.none
  }
}
resource "aws_dynamodb_table" "ringed_map" {
  name         = "ringed-map-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.keyring.all["main"]
  }
}
resource "aws_dynamodb_table" "ringed_obj" {
  name         = "ringed-obj-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.keyring.obj.key.arn
  }
}
