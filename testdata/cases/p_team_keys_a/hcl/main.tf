variable "tables" {
  type = map(object({
    team = string
    cmk  = optional(bool, false)
  }))
  default = {
    pricing   = { team = "revenue", cmk = true }
    discounts = { team = "revenue" }
    routes    = { team = "logistics" }
    drivers   = { team = "logistics", cmk = false }
    hiring    = { team = "people", cmk = true }
  }
}

locals {
  teams_with_key = distinct([for t in var.tables : t.team if t.cmk])
}

resource "aws_kms_key" "team" {
  for_each    = toset(local.teams_with_key)
  description = "team ${each.key}"
}

resource "aws_dynamodb_table" "this" {
  for_each = var.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(aws_kms_key.team[each.value.team].arn, null)
  }

  tags = {
    team = each.value.team
  }
}
