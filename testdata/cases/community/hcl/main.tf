
module "kms" {
  source = "./kms"
  aliases = ["app"]
}
module "kms_ext" {
  source = "./kms"
  create_external = true
}
module "kms_none" {
  source = "./kms"
  create = false
}
module "good" {
  source = "./ddb"
  name = "good"
  server_side_encryption_enabled = true
  server_side_encryption_kms_key_arn = module.kms.key_arn
}
module "ext" {
  source = "./ddb"
  name = "ext"
  autoscaling_enabled = true
  server_side_encryption_enabled = true
  server_side_encryption_kms_key_arn = module.kms_ext.key_arn
}
module "forgot_enabled" {
  source = "./ddb"
  name = "forgot-enabled"
  server_side_encryption_kms_key_arn = module.kms.key_arn
}
module "forgot_key" {
  source = "./ddb"
  name = "forgot-key"
  server_side_encryption_enabled = true
}
module "default" {
  source = "./ddb"
  name = "default"
}
module "none" {
  source = "./ddb"
  name = "none"
  server_side_encryption_enabled = true
  server_side_encryption_kms_key_arn = module.kms_none.key_arn
}
module "alias" {
  source = "./ddb"
  name = "alias"
  server_side_encryption_enabled = true
  server_side_encryption_kms_key_arn = module.kms.aliases["app"].target_key_arn
}
module "global" {
  source = "./ddb"
  name = "global"
  server_side_encryption_enabled = true
  server_side_encryption_kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  replica_regions = [{ region_name = "us-west-2", kms_key_arn = "arn:aws:kms:us-west-2:111122223333:key/0a1b2c3d-1111-4222-8333-4444555566aa" }, { region_name = "eu-west-1", kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-1111-4222-8333-4444555566bb", propagate_tags = true }]
}
module "off" {
  source = "./ddb"
  create_table = false
}
