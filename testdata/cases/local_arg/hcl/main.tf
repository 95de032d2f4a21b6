resource "aws_kms_key" "k" {
  description = "k"
}

locals {
  key = aws_kms_key.k.arn
  enc = { kms_key_arn = null }
}
module "loc" {
  source = "./m"
  name = "loc"
  kms_key_arn = local.key
}
module "locnull" {
  source = "./m"
  name = "locnull"
  kms_key_arn = local.enc.kms_key_arn
}
module "nothing" {
  source = "./m"
  name = "nothing"
}
