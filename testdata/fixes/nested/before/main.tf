module "shop" {
  source = "./modules/shop"
}

module "stock" {
  source = "./modules/stock"
}
