locals {
  tables = {
    users  = { pii = true }
    groups = { pii = true }
    roles  = { pii = false }
    grants = { pii = true }
    scopes = { pii = false }
  }
}

moved {
  from = aws_kms_key.k
  to   = aws_kms_key.this["pii"]
}

moved {
  from = aws_dynamodb_table.users
  to   = aws_dynamodb_table.this["users"]
}

moved {
  from = aws_dynamodb_table.groups
  to   = aws_dynamodb_table.this["groups"]
}

moved {
  from = aws_dynamodb_table.roles
  to   = aws_dynamodb_table.this["roles"]
}

resource "aws_kms_key" "this" {
  for_each    = toset(["pii"])
  description = "before for_each"
}

resource "aws_dynamodb_table" "this" {
  for_each     = local.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = each.value.pii ? ["pii"] : []
    content {
      enabled     = true
      kms_key_arn = aws_kms_key.this[server_side_encryption.value].arn
    }
  }
}
