resource "aws_kms_key" "k" {
  description = "k"
}

variable "kms_key_arn" { 
  default = null
}
locals {
  key = coalesce(var.kms_key_arn, aws_kms_key.k.arn)
  nul = var.kms_key_arn
}
module "m" {
  source = "./m"
  name = "m"
}
module "mk" {
  source = "./m"
  name = "mk"
  kms_key_arn = aws_kms_key.k.arn
}
resource "aws_dynamodb_table" "viakey" {
  name         = "viakey-table"
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
resource "aws_dynamodb_table" "vianull" {
  name         = "vianull-table"
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
