resource "aws_kms_key" "k" {
  description = "k"
}

resource "aws_kms_alias" "app" {
  name = "alias/app"
  target_key_id = aws_kms_key.k.key_id
}
data "aws_kms_alias" "aws" {
  name = "alias/aws/dynamodb"
  depends_on = [aws_kms_key.k]
}
data "aws_kms_key" "aws" {
  key_id = "alias/aws/dynamodb"
  depends_on = [aws_kms_key.k]
}
data "aws_kms_alias" "app" {
  name = "alias/app"
  depends_on = [aws_kms_alias.app]
}
data "aws_kms_key" "app" {
  key_id = aws_kms_key.k.key_id
}
data "aws_kms_key" "appalias" {
  key_id = "alias/app"
  depends_on = [aws_kms_alias.app]
}
data "aws_kms_key" "chain" {
  key_id = aws_kms_alias.app.name
}
variable "alias" { 
  default = "alias/aws/dynamodb"
}
data "aws_kms_alias" "var" {
  name = var.alias
  depends_on = [aws_kms_key.k]
}
locals {
  n = "alias/aws/dynamodb"
}
data "aws_kms_alias" "loc" {
  name = local.n
  depends_on = [aws_kms_key.k]
}
resource "aws_dynamodb_table" "aws_alias" {
  name         = "aws-alias-table"
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
resource "aws_dynamodb_table" "aws_key" {
  name         = "aws-key-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.aws.arn
  }
}
resource "aws_dynamodb_table" "app_alias" {
  name         = "app-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.app.target_key_arn
  }
}
resource "aws_dynamodb_table" "app_alias_arn" {
  name         = "app-alias-arn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.app.arn
  }
}
resource "aws_dynamodb_table" "app_key" {
  name         = "app-key-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.app.arn
  }
}
resource "aws_dynamodb_table" "app_keyalias" {
  name         = "app-keyalias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.appalias.arn
  }
}
resource "aws_dynamodb_table" "chain" {
  name         = "chain-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.chain.arn
  }
}
resource "aws_dynamodb_table" "var_alias" {
  name         = "var-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.var.target_key_arn
  }
}
resource "aws_dynamodb_table" "loc_alias" {
  name         = "loc-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.loc.target_key_arn
  }
}
resource "aws_dynamodb_table" "res_alias" {
  name         = "res-alias-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_alias.app.target_key_arn
  }
}
resource "aws_dynamodb_table" "res_alias_arn" {
  name         = "res-alias-arn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_alias.app.arn
  }
}
