locals {
  tables = [
    { name = "nodes", key = 0 },
    { name = "edges", key = 1 },
    { name = "paths", key = -1 },
    { name = "names" },
  ]
  key_arns = [for k in aws_kms_key.graph : k.arn]
}

resource "aws_kms_key" "graph" {
  count = 2
}

resource "aws_dynamodb_table" "graph" {
  for_each = { for t in local.tables : t.name => t }

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(each.value, "key", -1) < 0 ? null : local.key_arns[each.value.key]
  }
}
