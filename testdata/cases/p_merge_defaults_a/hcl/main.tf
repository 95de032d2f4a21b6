locals {
  defaults = {
    cmk          = true
    pitr         = false
    stream       = null
    billing_mode = "PAY_PER_REQUEST"
  }

  overrides = {
    loans     = {}
    mortgages = { pitr = true }
    brochures = { cmk = false }
    branches  = { cmk = false, pitr = true }
  }

  tables = { for name, o in local.overrides : name => merge(local.defaults, o) }
}

resource "aws_kms_key" "credit" {
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "credit" {
  for_each = local.tables

  name         = each.key
  billing_mode = each.value.billing_mode
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = each.value.pitr
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.cmk ? aws_kms_key.credit.arn : null
  }
}
