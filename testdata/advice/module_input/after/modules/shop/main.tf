variable "kms_key_arn" {
  type    = string
  default = null
}

module "items" {
  source      = "../table"
  name        = "items"
  kms_key_arn = var.kms_key_arn
}
