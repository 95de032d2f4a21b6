resource "aws_kms_key" "k" {
  description = "k"
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
variable "arn" {
  default = null
}
locals {
  nul = null
  key = aws_kms_key.k.arn
}
module "t" {
  source = "./m"
  for_each = { with = aws_kms_key.k.arn, without = null }
  name = "mod-${each.key}"
  kms_key_arn = each.value
}
resource "aws_dynamodb_table" "yes" {
  name         = "yes-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.use ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "no" {
  name         = "no-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.nouse ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "twin" {
  name         = "twin-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.arn != null ? aws_kms_key.k.arn : null
  }
}
resource "aws_dynamodb_table" "coal" {
  name         = "coal-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = coalesce(var.arn, aws_kms_key.k.arn)
  }
}
resource "aws_dynamodb_table" "locnull" {
  name         = "locnull-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = local.nul
  }
}
resource "aws_dynamodb_table" "lockey" {
  name         = "lockey-table"
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
resource "aws_dynamodb_table" "dyn" {
  name         = "dyn-table"
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
resource "aws_dynamodb_table" "dynkey" {
  name         = "dynkey-table"
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
      kms_key_arn = aws_kms_key.k.arn
    }
  }
}
