resource "aws_kms_key" "k" {
  description = "k"
}

module "key" {
  source = "./m"
  name = "key"
  encryption = { kms_key_arn = aws_kms_key.k.arn }
}
module "nul" {
  source = "./m"
  name = "nul"
  encryption = { kms_key_arn = null }
}
module "dflt" {
  source = "./m"
  name = "dflt"
}
module "lit" {
  source = "./m"
  name = "lit"
  encryption = { kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }
}
module "off" {
  source = "./m"
  name = "off"
  encryption = { enabled = false, kms_key_arn = aws_kms_key.k.arn }
}
module "other" {
  source = "./m2"
  name = "other"
  encryption = { kms_key_arn = null, log_key = aws_kms_key.k.arn }
}
