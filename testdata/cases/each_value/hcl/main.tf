resource "aws_kms_key" "k" {
  description = "k"
}

variable "tables" {
  default = { a = { key = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }, b = { key = null }, c = { key = "" } }
}
resource "aws_dynamodb_table" "known" {
  name         = "known-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = var.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = each.value.key
  }
}
resource "aws_dynamodb_table" "mix" {
  name         = "mix-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = {
    pii = { key_arn = aws_kms_key.k.arn }
    tmp = { key_arn = null }
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = each.value.key_arn
  }
}
