module "orders" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "4.4.0"

  name     = "orders"
  hash_key = "id"

  attributes = [{ name = "id", type = "S" }]
}

module "archive" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "4.4.0"

  name     = "archive"
  hash_key = "id"

  attributes = [{ name = "id", type = "S" }]

  server_side_encryption_enabled = true
}
