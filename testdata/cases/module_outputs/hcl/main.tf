variable "cmk" {
  default = true
}

resource "aws_kms_key" "other" {}

# Which of the outputs is meant is not in plan JSON where the index is computed.
module "kms" {
  source   = "./kms"
  for_each = toset(["orders", "carts"])
}

resource "aws_dynamodb_table" "indexed" {
  for_each = toset(["orders"])

  name         = "indexed-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.kms[each.key].data_arn
  }
}

resource "aws_dynamodb_table" "or_none" {
  for_each = toset(["orders"])

  name         = "or-none-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.cmk ? module.kms[each.key].data_arn : null
  }
}

resource "aws_dynamodb_table" "or_other" {
  for_each = toset(["orders"])

  name         = "or-other-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.cmk ? module.kms[each.key].data_arn : aws_kms_key.other.arn
  }
}
