variable "tables" {
  type = map(object({
    sensitive = optional(bool)
  }))
  default = {
    deals    = { sensitive = true }
    partners = { sensitive = true }
    cities   = { sensitive = false }
    units    = {}
  }
}

locals {
  sensitive = { for k, t in var.tables : k => t if coalesce(t.sensitive, false) }
  plain     = { for k, t in var.tables : k => t if !contains(keys(local.sensitive), k) }
}

resource "aws_kms_key" "sensitive" {
  count = length(local.sensitive) > 0 ? 1 : 0
}

resource "aws_kms_key" "plain" {
  count = length(local.plain) > 3 ? 1 : 0
}

module "sensitive" {
  source   = "./table"
  for_each = local.sensitive
  name     = each.key
  sse      = { enabled = true, kms_key_arn = one(aws_kms_key.sensitive[*].arn) }
}

module "plain" {
  source   = "./table"
  for_each = local.plain
  name     = each.key
  sse      = { enabled = each.value.sensitive != null, kms_key_arn = one(aws_kms_key.plain[*].arn) }
}
