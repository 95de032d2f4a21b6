resource "aws_kms_key" "cards" {
  description = "card data"
}

resource "aws_kms_key" "people" {
  description = "personal data"
}

locals {
  keys = {
    cardholders  = aws_kms_key.cards.arn
    transactions = aws_kms_key.cards.arn
    customers    = aws_kms_key.people.arn
  }
}

resource "aws_dynamodb_table" "this" {
  for_each = toset(["cardholders", "transactions", "customers", "currencies", "merchants"])

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(local.keys, each.key, null)
  }
}
