resource "aws_kms_key" "shared" {
  description = "shared"
}

module "orders" {
  source                             = "./modules/dynamodb-table"
  name                               = "orders"
  server_side_encryption_enabled     = true
  server_side_encryption_kms_key_arn = aws_kms_key.shared.arn
}

module "ratings" {
  source                             = "./modules/dynamodb-table"
  name                               = "ratings"
  server_side_encryption_kms_key_arn = aws_kms_key.shared.arn
}

module "queue" {
  source                             = "./modules/dynamodb-table"
  name                               = "queue"
  server_side_encryption_enabled     = true
  server_side_encryption_kms_key_arn = aws_kms_key.shared.arn
  autoscaling_enabled                = true
}

module "none" {
  source       = "./modules/dynamodb-table"
  create_table = false
  name         = "none"
}

module "plain" {
  source                         = "./modules/dynamodb-table"
  name                           = "plain"
  server_side_encryption_enabled = true
}
