
module "keys" {
  source = "./keys"
}
resource "aws_dynamodb_table" "dyn" {
  name         = "dyn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [1]
    content {
      enabled = true
    }
  }
}
resource "aws_dynamodb_table" "plain" {
  name         = "plain-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
