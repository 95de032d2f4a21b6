locals {
  cmk = false
}

resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

resource "terraform_data" "flag" {
  input = local.cmk ? aws_kms_key.k.arn : null
}

resource "terraform_data" "k" {
  input = one([for arn in [aws_kms_key.k.arn] : arn if startswith(arn, "arn:aws-us-gov:")])
}

resource "aws_ssm_parameter" "j" {
  name  = "/kms/j"
  type  = "String"
  value = jsonencode({ orders = aws_kms_key.k.arn })
}

resource "aws_dynamodb_table" "flags" {
  name         = "flags"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.flag.output
  }
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.k.output
  }
}

resource "aws_dynamodb_table" "items" {
  name         = "items"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(jsondecode(aws_ssm_parameter.j.value)["items"], null)
  }
}

resource "aws_dynamodb_table" "stock" {
  name         = "stock"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.k.input
  }
}
