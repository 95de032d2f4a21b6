variable "key" {}
module "up" {
  source = "../"
  n      = "up"
  key    = null
}
module "up2" {
  source = "./.."
  n      = "up2"
  key    = var.key
}
