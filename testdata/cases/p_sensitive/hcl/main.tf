variable "kms_key_arn" {
  type      = string
  sensitive = true
  default   = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
}

variable "use_key_for" {
  type      = set(string)
  sensitive = true
  default   = ["wills"]
}

resource "aws_kms_key" "estate" {
  description = "estate"
}

resource "aws_dynamodb_table" "notary" {
  for_each     = toset(["wills", "deeds"])
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = contains(var.use_key_for, each.key) ? var.kms_key_arn : null
  }
}

resource "aws_dynamodb_table" "heirs" {
  for_each     = toset(["wills", "deeds"])
  name         = "heirs-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = contains(nonsensitive(var.use_key_for), each.key) ? aws_kms_key.estate.arn : null
  }
}
