
module "keys" {
  source = "./keys"
}
module "cond" {
  source = "./dn"
  name = "cond"
  kms_key_arn = module.keys.arn
}
