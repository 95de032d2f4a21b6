
module "keys" {
  source = "./keysno"
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
