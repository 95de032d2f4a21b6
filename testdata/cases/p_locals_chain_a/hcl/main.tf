variable "tier" {
  type    = string
  default = "gold"
}

locals {
  tiers       = { gold = 3, silver = 2, bronze = 1 }
  level       = local.tiers[var.tier]
  wants_key   = local.level >= 2
  wants_block = local.level >= 1
  own_key     = local.wants_key ? aws_kms_key.tenant.arn : null
  key_arn     = local.own_key
  audit_key   = local.level > 2 ? null : local.key_arn
}

resource "aws_kms_key" "tenant" {
  description = "tenant"
}

resource "aws_dynamodb_table" "data" {
  name         = "data"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = local.wants_block
    kms_key_arn = local.key_arn
  }
}

resource "aws_dynamodb_table" "audit" {
  name         = "audit"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = local.wants_block
    kms_key_arn = local.audit_key
  }
}

resource "aws_dynamodb_table" "index" {
  name         = "index"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = local.wants_block ? [local.own_key] : []
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }
}
