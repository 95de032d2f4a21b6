resource "aws_kms_key" "k" {
  description = "k"
}

module "managed" {
  source = "./d"
  depends_on = [aws_kms_key.k]
}
module "named" {
  source = "./d"
  alias = "alias/${var.env}/dynamodb"
  depends_on = [aws_kms_alias.a]
}
variable "env" { 
  default = "prod"
}
resource "aws_kms_alias" "a" {
  name = "alias/prod/dynamodb"
  target_key_id = aws_kms_key.k.id
}
data "aws_kms_alias" "each" {
  for_each = toset(["alias/aws/dynamodb", "alias/prod/dynamodb"])
  name = each.key
  depends_on = [aws_kms_alias.a]
}
data "aws_kms_key" "byvar" {
  key_id = aws_kms_alias.a.target_key_arn
}
module "t" {
  source = "./m"
  name = "mt"
  kms_key_arn = data.aws_kms_alias.each["alias/aws/dynamodb"].target_key_arn
}
resource "aws_dynamodb_table" "m_managed" {
  name         = "m-managed-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.managed.arn
  }
}
resource "aws_dynamodb_table" "m_named" {
  name         = "m-named-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.named.arn
  }
}
resource "aws_dynamodb_table" "e_lit_aws" {
  name         = "e-lit-aws-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.each["alias/aws/dynamodb"].target_key_arn
  }
}
resource "aws_dynamodb_table" "e_lit" {
  name         = "e-lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.each["alias/prod/dynamodb"].target_key_arn
  }
}
resource "aws_dynamodb_table" "e" {
  name         = "e-${md5(each.key)}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = toset(["alias/aws/dynamodb", "alias/prod/dynamodb"])
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.each[each.key].target_key_arn
  }
}
resource "aws_dynamodb_table" "byvar" {
  name         = "byvar-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.byvar.arn
  }
}
