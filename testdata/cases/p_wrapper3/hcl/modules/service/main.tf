variable "name" {
  type = string
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "create_key" {
  type    = bool
  default = false
}

module "key" {
  source = "../key"
  count  = var.create_key ? 1 : 0
  name   = var.name
}

locals {
  kms_key_arn = var.create_key ? one(module.key[*].arn) : var.kms_key_arn
}

module "data" {
  source      = "../table"
  name        = "${var.name}-data"
  kms_key_arn = local.kms_key_arn
}

module "idempotency" {
  source = "../table"
  name   = "${var.name}-idempotency"
}
