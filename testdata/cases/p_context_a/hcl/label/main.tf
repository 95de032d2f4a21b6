variable "enabled" {
  type    = bool
  default = null
}

variable "namespace" {
  type    = string
  default = null
}

variable "name" {
  type    = string
  default = null
}

variable "attributes" {
  type    = list(string)
  default = []
}

variable "encryption_cmk" {
  type    = bool
  default = null
}

variable "context" {
  type = any
  default = {
    enabled        = true
    namespace      = null
    name           = null
    attributes     = []
    encryption_cmk = null
  }
}

locals {
  out = {
    enabled        = var.enabled == null ? var.context.enabled : var.enabled
    namespace      = var.namespace == null ? var.context.namespace : var.namespace
    name           = var.name == null ? var.context.name : var.name
    attributes     = concat(var.context.attributes, var.attributes)
    encryption_cmk = var.encryption_cmk == null ? lookup(var.context, "encryption_cmk", null) : var.encryption_cmk
  }
}

output "enabled" {
  value = local.out.enabled
}

output "encryption_cmk" {
  value = coalesce(local.out.encryption_cmk, true)
}

output "id" {
  value = join("-", compact(concat([local.out.namespace, local.out.name], local.out.attributes)))
}

output "context" {
  value = local.out
}
