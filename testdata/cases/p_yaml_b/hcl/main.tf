locals {
  spec   = yamldecode(file("${path.module}/tables.yaml"))
  tables = { for t in local.spec.tables : t.name => t }
}

resource "aws_kms_key" "shop" {
  description         = "shop"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "shop" {
  for_each = local.tables

  name         = "shop-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = each.value.hash_key

  attribute {
    name = each.value.hash_key
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(each.value, "cmk", false) ? aws_kms_key.shop.arn : null
  }
}
