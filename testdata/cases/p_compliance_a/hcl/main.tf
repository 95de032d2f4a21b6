variable "tables" {
  type = map(object({
    compliance = optional(list(string), [])
  }))
  default = {
    payments  = { compliance = ["pci"] }
    records   = { compliance = ["hipaa", "gdpr"] }
    profiles  = { compliance = ["gdpr"] }
    inventory = {}
  }
}

variable "cmk_standards" {
  type    = list(string)
  default = ["pci", "hipaa"]
}

resource "aws_kms_key" "compliance" {
  description = "compliance"
}

locals {
  cmk_tables = toset([
    for name, t in var.tables : name
    if length(setintersection(t.compliance, var.cmk_standards)) > 0
  ])
}

module "table" {
  source   = "./table"
  for_each = var.tables

  name        = each.key
  kms_key_arn = contains(local.cmk_tables, each.key) ? aws_kms_key.compliance.arn : null
}
