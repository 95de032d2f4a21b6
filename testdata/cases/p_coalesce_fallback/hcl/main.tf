variable "kms_key_arn" {
  type    = string
  default = ""
}

variable "old_key_arn" {
  type    = string
  default = "arn:aws:kms:us-east-1:111122223333:alias/aws/dynamodb"
}

resource "aws_kms_key" "fallback" {
  description = "used when no key is given"
}

resource "aws_dynamodb_table" "notes" {
  name         = "notes"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = coalesce(var.kms_key_arn, aws_kms_key.fallback.arn)
  }
}

resource "aws_dynamodb_table" "drafts" {
  name         = "drafts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = coalesce(var.old_key_arn, aws_kms_key.fallback.arn)
  }
}

resource "aws_dynamodb_table" "shares" {
  name         = "shares"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(coalesce(var.kms_key_arn, null), null)
  }
}

resource "aws_dynamodb_table" "comments" {
  name         = "comments"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.kms_key_arn != "" ? var.kms_key_arn : aws_kms_key.fallback.arn
  }
}
