resource "aws_kms_key" "web" {
  description = "web"
}

resource "aws_dynamodb_table" "this" {
  for_each = toset(["visits", "clicks", "views"])

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.web.arn
  }

  lifecycle {
    ignore_changes = [server_side_encryption]
  }
}
