variable "names" {
  type = set(string)
}

variable "key" {
  type    = string
  default = null
}

variable "encryption" {
  type    = map(string)
  default = {}
}

resource "aws_dynamodb_table" "this" {
  for_each     = var.names
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = contains(["customer", "aws"], lookup(var.encryption, each.key, "none")) ? [var.encryption[each.key]] : []
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value == "customer" ? null : var.key
    }
  }
}
