locals {
  rows   = csvdecode(file("${path.module}/tables.csv"))
  tables = { for r in local.rows : r.name => r }
}

resource "aws_kms_key" "harbour" {
  description = "harbour"
}

resource "aws_dynamodb_table" "harbour" {
  for_each = local.tables

  name         = each.value.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = each.value.hash_key

  attribute {
    name = each.value.hash_key
    type = "S"
  }

  server_side_encryption {
    enabled     = each.value.cmk != ""
    kms_key_arn = try(tobool(each.value.cmk), false) ? aws_kms_key.harbour.arn : null
  }

  tags = {
    owner = each.value.owner
  }
}
