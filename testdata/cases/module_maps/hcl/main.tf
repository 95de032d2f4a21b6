
module "keys" {
  source   = "./mk"
  for_each = toset(["pii", "logs"])
  name     = each.key
}
module "t" {
  source = "./mt"
  keys   = { for k, m in module.keys : k => m.key_arn }
}
module "w" {
  source = "./mw"
  keys   = module.keys
}
