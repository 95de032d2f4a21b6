resource "aws_kms_key" "plain" {
  description             = "DynamoDB tables"
  deletion_window_in_days = 30
}

resource "aws_kms_key" "short" {
  description             = "DynamoDB tables"
  deletion_window_in_days = 7
  enable_key_rotation     = true
}

resource "aws_kms_key" "off" {
  description             = "DynamoDB tables"
  deletion_window_in_days = 30
  enable_key_rotation     = true
  is_enabled              = false
}

resource "aws_dynamodb_table" "plain" {
  name         = "plain"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.plain.arn
  }
}

resource "aws_dynamodb_table" "short" {
  name         = "short"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.short.arn
  }
}

resource "aws_dynamodb_table" "off" {
  name         = "off"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.off.arn
  }
}
