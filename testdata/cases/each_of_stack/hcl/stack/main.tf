module "kms" {
  source = "../kms"
}

module "tables" {
  source = "../tables"
  tables = {
    a = { kms_key_arn = module.kms.key_arn }
    b = {}
  }
}
