module "switched" {
  source = "./modules/table"
}
