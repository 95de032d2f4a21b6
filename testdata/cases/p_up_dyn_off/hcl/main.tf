variable "encrypted" {
  type    = map(bool)
  default = { wines = true, cellars = false, bottles = true }
}

resource "aws_kms_key" "wine" {
  description = "wine"
}

resource "aws_dynamodb_table" "block" {
  for_each     = var.encrypted
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = each.value ? [aws_kms_key.wine.arn] : []
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }
}

resource "aws_dynamodb_table" "flag" {
  for_each     = var.encrypted
  name         = "${each.key}-flag"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = each.value
    kms_key_arn = aws_kms_key.wine.arn
  }
}
