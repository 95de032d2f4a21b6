module "shared_key" {
  source = "./modules/key"
  name   = "shared"
}

module "checkout" {
  source      = "./modules/service"
  name        = "checkout"
  kms_key_arn = module.shared_key.arn
}

module "catalog" {
  source     = "./modules/service"
  name       = "catalog"
  create_key = true
}

module "status" {
  source = "./modules/service"
  name   = "status"
}
