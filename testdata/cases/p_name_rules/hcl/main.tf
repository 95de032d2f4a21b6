variable "names" {
  type    = set(string)
  default = ["pii_users", "pii_addresses_tmp", "users_public", "log_pii", "events"]
}

resource "aws_kms_key" "pii" {
  description = "pii"
}

resource "aws_dynamodb_table" "a" {
  for_each     = var.names
  name         = "a-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = startswith(each.key, "pii_") && !endswith(each.key, "_tmp") ? aws_kms_key.pii.arn : null
  }
}

resource "aws_dynamodb_table" "b" {
  for_each     = var.names
  name         = "b-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = !strcontains(each.key, "public")
    kms_key_arn = element(split("_", each.key), 0) == "pii" || strcontains(each.key, "pii") ? aws_kms_key.pii.arn : null
  }
}
