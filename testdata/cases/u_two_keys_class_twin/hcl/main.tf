variable "class" {
  type    = string
  default = "secret"
}

variable "tables" {
  type = map(object({ pii = bool }))
  default = {
    logs   = { pii = false }
    orders = { pii = true }
  }
}

resource "aws_kms_key" "by_class" {
  for_each = toset(["internal", "secret"])
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
    kms_key_arn = each.value.pii ? null : aws_kms_key.by_class[var.class].arn
  }
}
