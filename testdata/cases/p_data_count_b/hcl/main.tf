module "kms" {
  source = "./kms"
}

module "members" {
  source     = "./table"
  name       = "members"
  kms_alias  = "alias/aws/dynamodb"
  depends_on = [module.kms]
}

module "events" {
  source     = "./table"
  name       = "events"
  depends_on = [module.kms]
}

module "badges" {
  source     = "./table"
  name       = "badges"
  kms_alias  = ""
  depends_on = [module.kms]
}
