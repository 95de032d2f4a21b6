locals {
  domains = ["hr", "finance"]

  tables = {
    absences  = { domain = "hr", cmk = true }
    holidays  = { domain = "hr", cmk = false }
    invoices  = { domain = "finance", cmk = true }
    countries = { domain = null, cmk = false }
  }
}

module "kms" {
  source   = "./kms"
  for_each = toset(local.domains)
  domain   = each.key
}

module "table" {
  source   = "./table"
  for_each = local.tables

  name        = each.key
  kms_key_arn = each.value.cmk ? module.kms[each.value.domain].key_arn : null
}

module "journal" {
  source      = "./table"
  name        = "journal"
  kms_key_arn = values(module.kms)[0].key_arn
}
