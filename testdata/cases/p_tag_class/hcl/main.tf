variable "tables" {
  type = map(object({
    tags = optional(map(string), {})
  }))
  default = {
    diagnoses = { tags = { DataClass = "Restricted", Owner = "care" } }
    visits    = { tags = { DataClass = "RESTRICTED" } }
    wards     = { tags = { dataclass = "restricted" } }
    menus     = { tags = { DataClass = "public" } }
    rooms     = {}
  }
}

resource "aws_kms_key" "restricted" {
  description = "restricted data"
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
    kms_key_arn = lower(lookup(each.value.tags, "DataClass", "none")) == "restricted" ? aws_kms_key.restricted.arn : null
  }

  tags = merge({ ManagedBy = "terraform" }, each.value.tags)
}
