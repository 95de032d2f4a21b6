variable "lookup" {
  type    = bool
  default = false
}

data "aws_kms_key" "k" {
  count  = var.lookup ? 1 : 0
  key_id = "alias/orders"
}

resource "aws_kms_key" "new" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.lookup ? data.aws_kms_key.k[0].arn : aws_kms_key.new.arn
  }
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(data.aws_kms_key.k[0].arn, null)
  }
}

resource "aws_dynamodb_table" "events" {
  name         = "events"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = one(data.aws_kms_key.k[*].arn)
  }
}

resource "aws_dynamodb_table" "items" {
  name         = "items"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = coalesce(one(data.aws_kms_key.k[*].arn), aws_kms_key.new.arn)
  }
}

resource "aws_dynamodb_table" "stock" {
  name         = "stock"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(data.aws_kms_key.k[0].arn, aws_kms_key.new.arn)
  }
}
