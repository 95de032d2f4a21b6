module "orders" {
  source = "./modules/table"
}
