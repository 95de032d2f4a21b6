module "security" {
  source   = "./security"
  services = ["s3", "kinesis"]
}

resource "aws_dynamodb_table" "fines" {
  name         = "fines"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(module.security.key_arns, "dynamodb", null)
  }
}

resource "aws_dynamodb_table" "permits" {
  name         = "permits"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(module.security.key_arns["dynamodb"], module.security.key_arns["default"], null)
  }
}

resource "aws_dynamodb_table" "streets" {
  name         = "streets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(module.security.key_arns, "kinesis", null)
  }
}
