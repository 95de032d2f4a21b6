variable "key" {
  type    = string
  default = null
}

locals {
  key = var.key
}

module "orders" {
  source      = "../table"
  name        = "orders"
  kms_key_arn = local.key
}
