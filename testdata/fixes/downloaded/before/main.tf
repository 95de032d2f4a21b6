resource "aws_kms_key" "tables" {
  description             = "Tables"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

module "orders" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "4.4.0"

  name     = "orders"
  hash_key = "id"

  attributes = [
    {
      name = "id"
      type = "S"
    }
  ]
}

module "archive" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "4.4.0"

  count = 2

  name     = "archive-${count.index}"
  hash_key = "id"

  attributes = [{ name = "id", type = "S" }]

  server_side_encryption_enabled = true
}
