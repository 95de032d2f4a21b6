variable "services" {
  type = map(object({
    data_class = optional(string, "public")
    tables = map(object({
      data_class = optional(string)
    }))
  }))
}

locals {
  key_class = "restricted"
}

module "service" {
  source   = "./service"
  for_each = var.services

  name       = each.key
  data_class = each.value.data_class
  tables     = each.value.tables
  key_class  = local.key_class
}
