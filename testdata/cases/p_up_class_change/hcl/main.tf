locals {
  class = {
    statements = "top-secret"
    receipts   = "internal"
    vouchers   = "open"
    news       = "open"
    memos      = "top-secret"
    flyers     = "open"
  }
}

resource "aws_kms_key" "class" {
  for_each    = toset(["secret", "internal", "top-secret"])
  description = each.key
}

resource "aws_dynamodb_table" "doc" {
  for_each     = local.class
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(aws_kms_key.class[each.value].arn, null)
  }
}
