module "store" {
  source     = "./store"
  name       = "store"
  create_key = true
}

module "depot" {
  source     = "./store"
  name       = "depot"
  create_key = false
}
