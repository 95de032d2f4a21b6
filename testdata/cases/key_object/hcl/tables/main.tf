variable "key" {
  type = any
}

resource "aws_dynamodb_table" "arn" {
  name         = "arn"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key.arn
  }
}

resource "aws_dynamodb_table" "if_rotating" {
  name         = "if-rotating"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.key.enable_key_rotation ? var.key.arn : null
  }
}

resource "aws_dynamodb_table" "by_policy" {
  name         = "by-policy"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = length(var.key.policy) > 2 ? var.key.arn : null
  }
}
