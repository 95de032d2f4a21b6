module "kms" {
  source = "./kms"
}

module "tables" {
  source = "./tables"
  names  = ["songs", "artists", "charts", "labels", "lyrics"]
  key    = module.kms.key_arn
  encryption = {
    songs   = "customer"
    artists = "aws"
    charts  = "none"
    lyrics  = "customer"
  }
}
