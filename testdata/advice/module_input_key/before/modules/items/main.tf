module "inner" {
  source = "../table"
  name   = "items"
}
