variable "tables" {
  type = any
  default = {
    sensors  = { encrypted = true, cmk = true }
    gateways = { encrypted = true, cmk = false }
    alarms   = { encrypted = false, cmk = true }
    firmware = { cmk = true }
    regions  = {}
  }
}

resource "aws_kms_key" "fleet" {
  description = "fleet"
}

resource "aws_dynamodb_table" "fleet" {
  for_each = var.tables

  name         = "fleet-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = try(each.value.encrypted, false) ? ["on"] : []
    content {
      enabled     = server_side_encryption.value == "on"
      kms_key_arn = try(each.value.cmk, false) ? aws_kms_key.fleet.arn : null
    }
  }
}
