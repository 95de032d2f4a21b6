variable "defaults" {
  type    = any
  default = {}
}

variable "items" {
  type    = any
  default = {}
}

module "item" {
  source   = "../table"
  for_each = var.items

  name               = each.key
  encryption_enabled = try(each.value.encryption_enabled, var.defaults.encryption_enabled, false)
  kms_key_arn        = try(each.value.kms_key_arn, var.defaults.kms_key_arn, null)
}
