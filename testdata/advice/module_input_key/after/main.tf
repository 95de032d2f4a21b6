module "orders" {
  source = "./modules/table"
  name   = "orders"
  kms_key_arn = aws_kms_key.tables.arn
}

module "items" {
  source = "./modules/items"
}

resource "aws_kms_key" "tables" {
  description             = "DynamoDB tables"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}
