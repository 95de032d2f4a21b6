module "api" {
  source         = "./modules/dynamodb"
  name           = "api"
  create_kms_key = true
}

module "web" {
  source = "./modules/dynamodb"
  name   = "web"
}

module "batch" {
  source         = "./modules/dynamodb"
  name           = "batch"
  create_kms_key = true
  use_kms_key    = false
}
