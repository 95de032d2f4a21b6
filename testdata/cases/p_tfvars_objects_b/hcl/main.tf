module "platform" {
  source   = "./platform"
  services = var.services
}
