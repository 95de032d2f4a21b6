variable "tables" {
  type = map(object({
    class = optional(string)
  }))
  default = {
    patients     = { class = "restricted" }
    appointments = { class = "confidential" }
    clinics      = { class = "public" }
    opening      = {}
  }
}

locals {
  key_arns = { for class, key in aws_kms_key.by_class : class => key.arn }
}

resource "aws_kms_key" "by_class" {
  for_each    = toset(["confidential", "restricted"])
  description = "data classified as ${each.key}"
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
    kms_key_arn = lookup(local.key_arns, coalesce(each.value.class, "public"), null)
  }
}
