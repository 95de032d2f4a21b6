variable "encryption_by_table" {
  type = map(string)
  default = {
    wallets   = "customer"
    transfers = "customer"
    rates     = "aws"
    holidays  = "none"
  }
}

module "kms" {
  source = "./kms"
  name   = "bank"
}

locals {
  modes = {
    customer = { enabled = true, key = module.kms.key_arn }
    aws      = { enabled = true, key = null }
    none     = { enabled = false, key = null }
  }
}

resource "aws_dynamodb_table" "bank" {
  for_each = var.encryption_by_table

  name         = "bank-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = local.modes[each.value].enabled
    kms_key_arn = local.modes[each.value].key
  }
}
