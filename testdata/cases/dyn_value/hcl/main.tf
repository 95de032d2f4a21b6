resource "aws_kms_key" "k" {
  description = "k"
}

module "lit" {
  source = "./m"
  name = "lit"
  key = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
}
module "nul" {
  source = "./m"
  name = "nul"
}
module "inv" {
  source = "./m2"
  name = "inv"
}
module "sub" {
  source = "./m3"
  name = "sub"
}
