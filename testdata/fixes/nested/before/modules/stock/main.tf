module "items" {
  source = "../table"
  name   = "items"
}
