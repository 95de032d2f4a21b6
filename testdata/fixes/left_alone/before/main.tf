provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

module "mixed" {
  source = "./modules/mixed"

  for_each = {
    own   = true
    other = false
  }

  name = each.key
  own  = each.value
}

module "wide" {
  source = "./modules/wide"
}

module "copy" {
  source = "./modules/copy"
  table  = module.wide.arn

  providers = {
    aws = aws.west
  }
}

resource "aws_kms_key" "told" {
  description             = "Told by apply"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

resource "terraform_data" "key" {
  input = aws_kms_key.told.arn
}

resource "terraform_data" "time" {
  input = timestamp()
}

resource "aws_dynamodb_table" "later" {
  name         = "later"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.time.id == "" ? terraform_data.key.output : null
  }
}
