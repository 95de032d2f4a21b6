module "blue" {
  source     = "./stack"
  name       = "blue"
  create_key = true
}

module "green" {
  source     = "./stack"
  name       = "green"
  create_key = false
}
