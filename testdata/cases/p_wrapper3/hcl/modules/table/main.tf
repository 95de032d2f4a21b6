variable "name" {
  type = string
}

variable "kms_key_arn" {
  type    = string
  default = null
}

module "inner" {
  source = "../raw"
  name   = var.name
  sse = {
    enabled     = true
    kms_key_arn = var.kms_key_arn
  }
}
