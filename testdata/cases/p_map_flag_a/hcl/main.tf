variable "tables" {
  type = map(object({
    hash_key = string
    internal = optional(bool, false)
  }))
  default = {
    employees = { hash_key = "employee_id", internal = true }
    payroll   = { hash_key = "employee_id", internal = true }
    products  = { hash_key = "sku" }
    prices    = { hash_key = "sku", internal = false }
  }
}

resource "aws_kms_key" "tables" {
  description             = "DynamoDB tables"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

resource "aws_dynamodb_table" "this" {
  for_each = var.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = each.value.hash_key

  attribute {
    name = each.value.hash_key
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.internal ? aws_kms_key.tables.arn : null
  }
}
