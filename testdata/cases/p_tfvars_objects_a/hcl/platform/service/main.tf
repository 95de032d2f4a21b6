variable "name" {
  type = string
}

variable "data_class" {
  type = string
}

variable "key_class" {
  type = string
}

variable "tables" {
  type = map(object({
    data_class = optional(string)
  }))
}

resource "aws_kms_key" "service" {
  description = var.name
}

resource "aws_dynamodb_table" "this" {
  for_each     = var.tables
  name         = "${var.name}-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = coalesce(each.value.data_class, var.data_class) == var.key_class ? aws_kms_key.service.arn : null
  }
}
