resource "aws_kms_key" "this" {
  count       = var.create_kms_key ? 1 : 0
  description = "key of ${var.name}"
}

resource "aws_dynamodb_table" "primary" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.use_kms_key ? try(aws_kms_key.this[0].arn, null) : null
  }
}

resource "aws_dynamodb_table" "index" {
  name         = "${var.name}-index"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(aws_kms_key.this[0].arn, null)
  }
}
