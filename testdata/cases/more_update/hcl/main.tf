resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_kms_key" "new" {
  description = "new"
}
resource "aws_kms_key" "m" {
  for_each = toset(["a"])
}

variable "use" { 
  default = true
}
variable "nouse" { 
  default = false
}
locals {
  key = aws_kms_key.new.arn
  keep = null
}
data "aws_kms_alias" "aws" {
  name = "alias/aws/dynamodb"
}
resource "aws_dynamodb_table" "loc_new" {
  name         = "loc-new-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = local.key
  }
}
resource "aws_dynamodb_table" "cond" {
  name         = "cond-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.use ? aws_kms_key.new.arn : null
  }
}
resource "aws_dynamodb_table" "en_off_on" {
  name         = "en-off-on-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = false
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "trap_lit" {
  name         = "trap-lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "loc_keep" {
  name         = "loc-keep-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = local.keep
  }
}
resource "aws_dynamodb_table" "dyn_new" {
  name         = "dyn-new-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [1]
    content {
      enabled = true
      kms_key_arn = aws_kms_key.new.arn
    }
  }
}
resource "aws_dynamodb_table" "dyn_trap" {
  name         = "dyn-trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [1]
    content {
      enabled = true
    }
  }
}
resource "aws_dynamodb_table" "dyn_cond" {
  name         = "dyn-cond-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = var.use ? [1] : []
    content {
      enabled = true
      kms_key_arn = try(aws_kms_key.m["zzz"].arn, null)
    }
  }
}
resource "aws_dynamodb_table" "add_known" {
  name         = "add-known-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "none_off" {
  name         = "none-off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = false
  }
}
resource "aws_dynamodb_table" "cond_no" {
  name         = "cond-no-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.nouse ? aws_kms_key.new.arn : null
  }
}
resource "aws_dynamodb_table" "rekey" {
  name         = "rekey-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.new.arn
  }
}
resource "aws_dynamodb_table" "offed" {
  name         = "offed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = false
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "to_alias" {
  name         = "to-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.aws.target_key_arn
  }
}
resource "aws_dynamodb_table" "to_empty" {
  name         = "to-empty-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = ""
  }
}
resource "aws_dynamodb_table" "to_null" {
  name         = "to-null-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = null
  }
}
resource "aws_dynamodb_table" "to_dyn" {
  name         = "to-dyn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [1]
    content {
      enabled = true
    }
  }
}
resource "aws_dynamodb_table" "to_dynkey" {
  name         = "to-dynkey-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [1]
    content {
      enabled = true
      kms_key_arn = aws_kms_key.new.arn
    }
  }
}
resource "aws_dynamodb_table" "toucher" {
  name         = "toucher-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  deletion_protection_enabled = false
  tags = { a = "b" }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "each" {
  name         = "each-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = toset(["a", "b"])
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.m[each.key].arn, null)
  }
}
