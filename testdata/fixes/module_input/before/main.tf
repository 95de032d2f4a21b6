module "orders" {
  source = "./modules/table"
  name   = "orders"
}

module "archive" {
  source = "./modules/table"

  for_each = toset(["2024", "2025"])

  name = "archive-${each.key}"
  tags = {
    year = each.key
  }
}

module "null" {
  source      = "./modules/table"
  name        = "null"
  kms_key_arn = null
}

module "line" { source = "./modules/line" }
