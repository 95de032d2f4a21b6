module "orders" {
  source = "./modules/table"
  name   = "orders"
  kms_key_arn = aws_kms_key.dynamodb.arn
}

module "years" {
  source   = "./modules/table"
  for_each = toset(["2025", "2026"])
  name     = each.key
  kms_key_arn = aws_kms_key.dynamodb.arn
}

module "shop" {
  source = "./modules/shop"
  kms_key_arn = aws_kms_key.dynamodb.arn
}

resource "aws_kms_key" "dynamodb" {
  description             = "CMK for DynamoDB tables"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}
