
module "kms" {
  source = "./kms"
  for_each = toset(["a"])
}
module "single" {
  source = "./kms"
}
resource "aws_dynamodb_table" "right" {
  name         = "right-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = toset(["a"])
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms[each.key].key_arn
  }
}
resource "aws_dynamodb_table" "wrong" {
  name         = "wrong-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = toset(["a"])
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms[each.key].replica_arn
  }
}
resource "aws_dynamodb_table" "wrong_lit" {
  name         = "wrong-lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms["a"].replica_arn
  }
}
resource "aws_dynamodb_table" "arns" {
  name         = "arns-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.single.arns["pii"]
  }
}
resource "aws_dynamodb_table" "arns_try" {
  name         = "arns-try-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(module.single.arns["nope"], null)
  }
}
resource "aws_dynamodb_table" "arns_lookup" {
  name         = "arns-lookup-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = lookup(module.single.arns, "nope", null)
  }
}
resource "aws_dynamodb_table" "whole" {
  name         = "whole-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.single.key.arn
  }
}
resource "aws_dynamodb_table" "nested" {
  name         = "nested-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.single.nested.dynamodb.key_arn
  }
}
resource "aws_dynamodb_table" "nested_nul" {
  name         = "nested-nul-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.single.nested.s3.key_arn
  }
}
resource "aws_dynamodb_table" "sens" {
  name         = "sens-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.single.sens
  }
}
