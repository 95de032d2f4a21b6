variable "tables" {
  type = map(object({
    encrypted   = optional(bool, true)
    kms_key_arn = optional(string)
  }))
}

resource "aws_dynamodb_table" "this" {
  for_each     = var.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = each.value.encrypted
    kms_key_arn = each.value.kms_key_arn
  }
}
