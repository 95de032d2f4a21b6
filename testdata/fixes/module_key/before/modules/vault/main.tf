resource "aws_kms_key" "vault" {
  description             = "DynamoDB tables of the vault"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

resource "aws_dynamodb_table" "secrets" {
  name         = "secrets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
