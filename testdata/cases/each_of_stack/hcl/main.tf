module "kms" {
  source = "./kms"
}

# The key of another module, named once for two tables.
module "tables" {
  source = "./tables"
  tables = {
    a = { kms_key_arn = module.kms.key_arn }
    b = {}
  }
}

# The same in a module that is repeated: that it is called as a table is, says nothing.
module "stack" {
  source   = "./stack"
  for_each = toset(["a"])
}
