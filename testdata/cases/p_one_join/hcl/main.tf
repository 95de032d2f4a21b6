variable "create_key" {
  type    = map(bool)
  default = { pii = true, logs = false }
}

resource "aws_kms_key" "pii" {
  count = var.create_key["pii"] ? 1 : 0
}

resource "aws_kms_key" "logs" {
  count = var.create_key["logs"] ? 1 : 0
}

resource "aws_dynamodb_table" "people" {
  name         = "people"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = one(aws_kms_key.pii[*].arn)
  }
}

resource "aws_dynamodb_table" "contacts" {
  name         = "contacts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = join("", aws_kms_key.pii[*].arn)
  }
}

resource "aws_dynamodb_table" "requests" {
  name         = "requests"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = one(aws_kms_key.logs[*].arn)
  }
}

resource "aws_dynamodb_table" "errors" {
  name         = "errors"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = join("", aws_kms_key.logs[*].arn)
  }
}

resource "aws_dynamodb_table" "both" {
  name         = "both"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = join("", concat(aws_kms_key.logs[*].arn, aws_kms_key.pii[*].arn))
  }
}
