resource "aws_kms_key" "db" {
  description = "db"
}

resource "aws_ssm_parameter" "keys" {
  name = "/shared/keys"
  type = "String"
  value = jsonencode({
    dynamodb = aws_kms_key.db.arn
    sqs      = null
  })
}

locals {
  keys = jsondecode(aws_ssm_parameter.keys.value)
}

resource "aws_dynamodb_table" "tickets" {
  name         = "tickets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.keys["dynamodb"]
  }
}

resource "aws_dynamodb_table" "outbox" {
  name         = "outbox"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.keys["sqs"]
  }
}

resource "aws_dynamodb_table" "inbox" {
  name         = "inbox"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(local.keys, "sns", null)
  }
}
