variable "stack" {
  type    = string
  default = "shop-prod-eu"
}

locals {
  is_prod = length(regexall("-prod-", var.stack)) > 0
}

module "kms" {
  source = "./kms"
  count  = local.is_prod || var.stack == "shop-dev-eu" ? 1 : 0
}

resource "aws_dynamodb_table" "baskets" {
  name         = "baskets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.is_prod ? module.kms[0].key_arn : null
  }
}

resource "aws_dynamodb_table" "coupons" {
  name         = "coupons"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = one(module.kms[*].key_arn)
  }
}

resource "aws_dynamodb_table" "stores" {
  name         = "stores"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = !local.is_prod ? try(module.kms[0].key_arn, null) : null
  }
}
