module "orders" {
  source = "./modules/table"
  name   = "orders"
}

module "years" {
  source   = "./modules/table"
  for_each = toset(["2025", "2026"])
  name     = each.key
}

module "shop" {
  source = "./modules/shop"
}
