variable "tables" {
  type    = set(string)
  default = ["donors", "donations", "projects", "volunteers"]
}

variable "listed_tables" {
  type    = list(string)
  default = ["donors", "volunteers"]
}

resource "aws_kms_key" "charity" {
  description = "charity"
}

resource "aws_dynamodb_table" "this" {
  for_each = var.tables

  name         = each.value
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = contains(var.listed_tables, each.key) ? null : aws_kms_key.charity.arn
  }
}
