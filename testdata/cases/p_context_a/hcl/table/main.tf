variable "enabled" {
  type    = bool
  default = null
}

variable "attributes" {
  type    = list(string)
  default = []
}

variable "context" {
  type = any
}

variable "encryption_cmk" {
  type    = bool
  default = null
}

variable "kms_key_arn" {
  type    = string
  default = null
}

module "this" {
  source         = "../label"
  enabled        = var.enabled
  attributes     = var.attributes
  context        = var.context
  encryption_cmk = var.encryption_cmk
}

locals {
  enabled = module.this.enabled
}

resource "aws_dynamodb_table" "default" {
  count = local.enabled ? 1 : 0

  name         = module.this.id
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.this.encryption_cmk ? var.kms_key_arn : null
  }
}
