variable "env" {
  type    = string
  default = "uat"
}

locals {
  config = {
    default = {
      members  = { cmk = true }
      sessions = { cmk = false }
      prefs    = { cmk = true }
    }
    uat = {
      members = { cmk = false }
      logins  = { cmk = true }
    }
    prod = {
      sessions = { cmk = true }
      logins   = { cmk = true }
    }
  }
}

resource "aws_kms_key" "env" {
  description = var.env
}

resource "aws_dynamodb_table" "this" {
  for_each = toset(["members", "sessions", "prefs", "logins", "flags"])

  name         = "${var.env}-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = true
    kms_key_arn = try(
      local.config[var.env][each.key].cmk,
      local.config.default[each.key].cmk,
      false,
    ) ? aws_kms_key.env.arn : null
  }
}
