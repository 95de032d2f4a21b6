resource "aws_kms_key" "k" {
  description = "k"
}

data "aws_caller_identity" "me" {
}
data "aws_region" "here" {
}
data "aws_partition" "p" {
}
variable "keys" {
  default = { pii = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }
}
variable "tables" {
  type = map(object({ kms_key_arn = optional(string) }))
  default = { own = { kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }, shared = {} }
}
resource "aws_dynamodb_table" "built_managed" {
  name         = "built-managed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:${data.aws_partition.p.partition}:kms:${data.aws_region.here.name}:${data.aws_caller_identity.me.account_id}:alias/aws/dynamodb"
  }
}
resource "aws_dynamodb_table" "built" {
  name         = "built-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:${data.aws_region.here.name}:${data.aws_caller_identity.me.account_id}:alias/app"
  }
}
resource "aws_dynamodb_table" "ws" {
  name         = "ws-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = terraform.workspace == "default" ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "path" {
  name         = "path-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = path.module == "." ? null : aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "merge" {
  name         = "merge-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = merge({ a = null }, { a = aws_kms_key.k.arn })["a"]
  }
}
resource "aws_dynamodb_table" "json" {
  name         = "json-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = jsondecode(jsonencode({ a = aws_kms_key.k.arn })).a
  }
}
resource "aws_dynamodb_table" "one" {
  name         = "one-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = one([aws_kms_key.k.arn])
  }
}
resource "aws_dynamodb_table" "heredoc" {
  name         = "heredoc-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = trimspace(<<-EOT
      ${aws_kms_key.k.arn}
    EOT
    )
  }
}
resource "aws_dynamodb_table" "look" {
  name         = "look-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = lookup(var.keys, "pii", null)
  }
}
resource "aws_dynamodb_table" "look_none" {
  name         = "look-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = lookup(var.keys, "zzz", null)
  }
}
resource "aws_dynamodb_table" "tb" {
  name         = "tb-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = var.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = coalesce(each.value.kms_key_arn, aws_kms_key.k.arn)
  }
}
resource "aws_dynamodb_table" "tt" {
  name         = "tt-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = var.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = each.value.kms_key_arn != null ? each.value.kms_key_arn : aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "fx" {
  name         = "fx-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = { for k, v in { a = aws_kms_key.k.arn } : k => v }["a"]
  }
}
resource "aws_dynamodb_table" "can" {
  name         = "can-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = can(aws_kms_key.k.arn) ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "paren" {
  name         = "paren-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = (aws_kms_key.k.arn)
  }
}
resource "aws_dynamodb_table" "repl" {
  name         = "repl-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = replace(aws_kms_key.k.arn, " ", "")
  }
}
