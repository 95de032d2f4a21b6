locals {
  with_data = { orders = true, carts = false }
}

# One of its instances makes both keys, the other one of them.
module "kms" {
  source    = "./kms"
  for_each  = local.with_data
  with_data = each.value
}

resource "aws_dynamodb_table" "data" {
  for_each = local.with_data

  name         = "data-${each.key}"
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

resource "aws_dynamodb_table" "logs" {
  for_each = local.with_data

  name         = "logs-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.kms[each.key].logs_arn
  }
}

resource "aws_dynamodb_table" "named" {
  name         = "Named"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.kms["carts"].logs_arn
  }
}

resource "aws_dynamodb_table" "named_none" {
  name         = "NamedNone"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.kms["carts"].data_arn
  }
}
