module "vault" {
  source = "./modules/vault"
}
