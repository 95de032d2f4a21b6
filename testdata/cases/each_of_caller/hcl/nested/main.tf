variable "tables" {
  type = any
}

module "tables" {
  source = "../tables"
  tables = var.tables
}
