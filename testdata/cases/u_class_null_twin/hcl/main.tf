variable "tables" {
  type = map(object({ class = optional(string, "pii") }))
  default = {
    logs   = {}
    orders = { class = "pii" }
  }
}

resource "aws_kms_key" "by_class" {
  for_each = toset(["pii"])
}

resource "aws_dynamodb_table" "this" {
  for_each = var.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.class == null ? null : aws_kms_key.by_class[each.value.class].arn
  }
}
