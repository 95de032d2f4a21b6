resource "aws_dynamodb_table" "off" {
  name         = "off"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = false
  }
}

resource "aws_dynamodb_table" "off_line" {
  name         = "off_line"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption { enabled = false }
}

resource "aws_dynamodb_table" "off_key" {
  name         = "off_key"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = false
    kms_key_arn = aws_kms_key.mine.arn
  }
}

resource "aws_kms_key" "mine" {
  description             = "Mine"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}
