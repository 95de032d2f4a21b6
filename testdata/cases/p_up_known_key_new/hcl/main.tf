module "kms" {
  source  = "./kms"
  aliases = ["dynamodb", "sqs"]
}

data "aws_kms_alias" "aws" {
  name = "alias/aws/dynamodb"
}

locals {
  keys = merge(module.kms.arns, { aws = data.aws_kms_alias.aws.target_key_arn })
}

resource "aws_dynamodb_table" "alpha" {
  name         = "alpha"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.keys["aws"]
  }
}

resource "aws_dynamodb_table" "beta" {
  name         = "beta"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.keys["dynamodb"]
  }
}

resource "aws_dynamodb_table" "gamma" {
  name         = "gamma"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(local.keys, "sns", local.keys["aws"])
  }
}

resource "aws_dynamodb_table" "delta" {
  name         = "delta"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(local.keys.sns, null)
  }
}
