locals {
  tables = {
    ledger   = { class = "finance" }
    invoices = { class = "finance" }
    profiles = { class = "people" }
    news     = { class = "web" }
    banners  = {}
  }
}

resource "aws_kms_key" "class" {
  for_each = {
    finance = 30
    people  = 14
  }
  description             = each.key
  deletion_window_in_days = each.value
}

resource "aws_dynamodb_table" "t" {
  for_each = local.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(aws_kms_key.class[each.value.class].arn, null)
  }

  tags = {
    class = try(each.value.class, "none")
  }
}
