variable "env" {
  type    = string
  default = "dev"
}

resource "aws_kms_key" "prod" {}

resource "aws_kms_key" "stage" {}

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
    kms_key_arn = var.env == "dev" ? aws_kms_key.prod.arn : var.env == "stage" ? aws_kms_key.stage.arn : null
  }
}
