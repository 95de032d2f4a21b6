variable "keys" { type = any }
resource "aws_dynamodb_table" "wpii" {
  name         = "wpii"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.keys["pii"].key_arn
  }
}
resource "aws_dynamodb_table" "weach" {
  for_each     = var.keys
  name         = "weach-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.key_arn
  }
}
