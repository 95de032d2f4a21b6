variable "tables" {
  type = map(object({
    pii = optional(bool, false)
    pci = optional(bool, false)
  }))
  default = {
    customers = { pii = true }
    cards     = { pii = true, pci = true }
    terminals = { pci = true }
    shops     = {}
  }
}

resource "aws_kms_key" "regulated" {
  description = "regulated data"
}

locals {
  regulated = { for name, t in var.tables : name => alltrue([t.pii, t.pci]) }
}

resource "aws_dynamodb_table" "this" {
  for_each     = var.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.regulated[each.key] ? aws_kms_key.regulated.arn : null
  }
}
