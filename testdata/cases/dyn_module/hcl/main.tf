
module "keys" {
  source = "./keys"
}
module "with" {
  source = "./dm"
  name = "with"
  kms_key_arn = module.keys.arn
}
module "without" {
  source = "./dm"
  name = "without"
}
module "nullout" {
  source = "./dn"
  name = "nullout"
}
