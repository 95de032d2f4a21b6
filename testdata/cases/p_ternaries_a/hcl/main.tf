variable "env" {
  type    = string
  default = "stage"
}

resource "aws_kms_key" "prod" {
  description = "prod"
}

resource "aws_kms_key" "stage" {
  description = "stage"
}

locals {
  key_arn    = var.env == "prod" ? aws_kms_key.prod.arn : var.env == "stage" ? aws_kms_key.stage.arn : null
  strict_arn = var.env == "prod" ? aws_kms_key.prod.arn : (var.env == "stage" ? null : aws_kms_key.stage.arn)
}

resource "aws_dynamodb_table" "bookings" {
  name         = "bookings"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key_arn
  }
}

resource "aws_dynamodb_table" "rooms" {
  name         = "rooms"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.strict_arn
  }
}

resource "aws_dynamodb_table" "guests" {
  name         = "guests"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = local.key_arn == null ? false : true
    kms_key_arn = local.key_arn
  }
}
