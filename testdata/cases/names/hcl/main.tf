resource "aws_kms_key" "k" {
}
resource "aws_kms_key" "k2" {
  count = 0
}
resource "aws_kms_key" "local" {
}
resource "aws_kms_key" "each" {
  count = 1
}
resource "aws_kms_key" "k-dash_2" {
}

data "aws_kms_key" "k" {
  key_id = "alias/aws/dynamodb"
}
module "kms" {
  source = "./kms"
}
module "kms2" {
  source = "./kms"
  on = false
}
module "var" {
  source = "./kms"
}
module "each" {
  source = "./kms"
}
module "data" {
  source = "./kms"
  on = false
}
variable "key" { 
  default = null
}
variable "key2" { 
  default = ""
}
resource "aws_dynamodb_table" "k" {
  name         = "k-table"
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
resource "aws_dynamodb_table" "k2" {
  name         = "k2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.k2[0].arn, null)
  }
}
resource "aws_dynamodb_table" "datak" {
  name         = "datak-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "datak_or" {
  name         = "datak-or-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.key == null ? data.aws_kms_key.k.arn : aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "loc" {
  name         = "loc-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.local.arn
  }
}
resource "aws_dynamodb_table" "ea" {
  name         = "ea-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.each[0].arn
  }
}
resource "aws_dynamodb_table" "dash" {
  name         = "dash-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k-dash_2.arn
  }
}
resource "aws_dynamodb_table" "m" {
  name         = "m-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms.arn
  }
}
resource "aws_dynamodb_table" "m2" {
  name         = "m2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms2.arn
  }
}
resource "aws_dynamodb_table" "mvar" {
  name         = "mvar-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.var.arn
  }
}
resource "aws_dynamodb_table" "meach" {
  name         = "meach-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.each.arn
  }
}
resource "aws_dynamodb_table" "mdata" {
  name         = "mdata-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.data.arn
  }
}
resource "aws_dynamodb_table" "marn2" {
  name         = "marn2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms.arn2
  }
}
resource "aws_dynamodb_table" "marns" {
  name         = "marns-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms.arns.arn
  }
}
resource "aws_dynamodb_table" "v" {
  name         = "v-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.key
  }
}
resource "aws_dynamodb_table" "v2" {
  name         = "v2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.key2
  }
}
resource "aws_dynamodb_table" "vv" {
  name         = "vv-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(coalesce(var.key, var.key2), null)
  }
}
