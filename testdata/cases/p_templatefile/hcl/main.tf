variable "names" {
  type    = list(string)
  default = ["keys", "seeds", "plants"]
}

variable "secret" {
  type    = list(string)
  default = ["keys", "seeds"]
}

locals {
  tables = yamldecode(templatefile("${path.module}/tables.yaml.tftpl", {
    names  = var.names
    secret = var.secret
  }))
}

resource "aws_kms_key" "vault" {
  description = "vault"
}

resource "aws_dynamodb_table" "this" {
  for_each     = local.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.cmk ? aws_kms_key.vault.arn : null
  }
}
