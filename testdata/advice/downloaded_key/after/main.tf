resource "aws_kms_key" "tables" {
  description             = "DynamoDB tables"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

module "orders" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "4.4.0"

  name     = "orders"
  hash_key = "id"

  attributes = [{ name = "id", type = "S" }]
  server_side_encryption_enabled     = true
  server_side_encryption_kms_key_arn = aws_kms_key.tables.arn
}
