variable "cmk" {
  type    = bool
  default = false
}

resource "aws_kms_key" "app" {
  description = "app"
}

resource "aws_kms_alias" "app" {
  name          = "alias/app"
  target_key_id = aws_kms_key.app.key_id
}

data "aws_kms_key" "chosen" {
  key_id     = var.cmk ? aws_kms_alias.app.name : "alias/aws/dynamodb"
  depends_on = [aws_kms_alias.app]
}

data "aws_kms_alias" "app" {
  name       = aws_kms_alias.app.name
  depends_on = [aws_kms_alias.app]
}

resource "aws_dynamodb_table" "polls" {
  name         = "polls"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = data.aws_kms_key.chosen.arn
  }
}

resource "aws_dynamodb_table" "votes" {
  name         = "votes"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = data.aws_kms_alias.app.target_key_arn
  }
}
