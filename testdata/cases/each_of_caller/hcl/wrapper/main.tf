variable "defaults" {
  type    = any
  default = {}
}
variable "items" {
  type = any
}

module "wrapper" {
  source      = "../table"
  for_each    = var.items
  name        = each.key
  kms_key_arn = try(each.value.kms_key_arn, var.defaults.kms_key_arn, null)
}
