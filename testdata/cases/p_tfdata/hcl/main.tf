variable "rotate_on" {
  type    = string
  default = "2024-01"
}

resource "aws_kms_key" "monthly" {
  description = "keys of ${var.rotate_on}"
}

resource "terraform_data" "settings" {
  input = {
    tables = aws_kms_key.monthly.arn
    queue  = null
    month  = var.rotate_on
  }
}

resource "terraform_data" "chosen" {
  input            = aws_kms_key.monthly.arn
  triggers_replace = var.rotate_on
}

resource "terraform_data" "nothing" {
  triggers_replace = aws_kms_key.monthly.arn
}

resource "aws_dynamodb_table" "meters" {
  name         = "meters"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.settings.output.tables
  }
}

resource "aws_dynamodb_table" "readings" {
  name         = "readings"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.settings.output.queue
  }
}

resource "aws_dynamodb_table" "tariffs" {
  name         = "tariffs"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.chosen.output
  }
}

resource "aws_dynamodb_table" "outages" {
  name         = "outages"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.nothing.output
  }
}
