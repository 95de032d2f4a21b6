variable "own_key" {
  type    = bool
  default = false
}

resource "terraform_data" "new" {}

data "aws_kms_alias" "dynamodb" {
  name       = "alias/aws/dynamodb"
  depends_on = [terraform_data.new]
}

data "aws_kms_key" "dynamodb" {
  key_id     = "alias/aws/dynamodb"
  depends_on = [terraform_data.new]
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
    kms_key_arn = data.aws_kms_alias.dynamodb.target_key_arn
  }

  lifecycle {
    ignore_changes = [server_side_encryption]
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
    kms_key_arn = var.own_key ? data.aws_kms_key.dynamodb.arn : null
  }
}
