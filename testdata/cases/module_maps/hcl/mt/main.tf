variable "keys" { type = any }
resource "aws_dynamodb_table" "pii" {
  name         = "pii"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.keys["pii"]
  }
}
resource "aws_dynamodb_table" "try" {
  name         = "try"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(var.keys["pii"], null)
  }
}
