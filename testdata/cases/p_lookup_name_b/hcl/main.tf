resource "aws_kms_key" "cards" {
  description = "card data"
}

resource "aws_kms_key" "people" {
  description = "personal data"
}

locals {
  keys = {
    currencies = aws_kms_key.cards.arn
    merchants  = aws_kms_key.people.arn
    customers  = null
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
