module "east" {
  source = "./region"
  name   = "east"
  tables = {
    cities = { cmk = true }
    roads  = {}
  }
}

module "west" {
  source = "./region"
  name   = "west"
  tables = {
    cities = {}
    roads  = { cmk = true }
  }
  providers = {
    aws = aws.west
  }
}
