
variable "lit" {
  default = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
}
variable "empty" {
  default = ""
}
variable "nul" {
  default = null
}
variable "typed" {
  type    = string
  default = null
}
variable "obj" {
  type = object({ kms_key_arn = optional(string), enabled = optional(bool, true) })
  default = {}
}
variable "objlit" {
  default = { kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }
}
variable "off" {
  default = false
}
resource "aws_dynamodb_table" "lit" {
  name         = "lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.lit
  }
}
resource "aws_dynamodb_table" "empty" {
  name         = "empty-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.empty
  }
}
resource "aws_dynamodb_table" "nul" {
  name         = "nul-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.nul
  }
}
resource "aws_dynamodb_table" "typed" {
  name         = "typed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.typed
  }
}
resource "aws_dynamodb_table" "obj" {
  name         = "obj-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = var.obj.enabled
    kms_key_arn = var.obj.kms_key_arn
  }
}
resource "aws_dynamodb_table" "objlit" {
  name         = "objlit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.objlit.kms_key_arn
  }
}
resource "aws_dynamodb_table" "objtry" {
  name         = "objtry-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(var.objlit["nothing"], null)
  }
}
resource "aws_dynamodb_table" "off_lit" {
  name         = "off-lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = var.off
    kms_key_arn = var.lit
  }
}
resource "aws_dynamodb_table" "off_none" {
  name         = "off-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = var.off
  }
}
resource "aws_dynamodb_table" "tostr" {
  name         = "tostr-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = tostring(null)
  }
}
resource "aws_dynamodb_table" "fmt" {
  name         = "fmt-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = format("arn:aws:kms:%s:111122223333:key/%s", "us-east-1", "0a1b2c3d-1111-4222-8333-444455556666")
  }
}
resource "aws_dynamodb_table" "condnull" {
  name         = "condnull-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = true ? null : null
  }
}
resource "aws_dynamodb_table" "trynul" {
  name         = "trynul-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(tostring(null), null)
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
    kms_key_arn = coalesce(var.nul, var.lit)
  }
}
resource "aws_dynamodb_table" "trimmed" {
  name         = "trimmed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = trimspace("")
  }
}
resource "aws_dynamodb_table" "cond_empty" {
  name         = "cond-empty-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.empty == "" ? null : var.empty
  }
}
resource "aws_dynamodb_table" "cond_empty_lit" {
  name         = "cond-empty-lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.lit == "" ? null : var.lit
  }
}
