
removed {
  from = aws_kms_key.k
  lifecycle {
    destroy = false
  }
}
removed {
  from = aws_dynamodb_table.b
  lifecycle {
    destroy = false
  }
}
removed {
  from = aws_dynamodb_table.c
}
resource "aws_dynamodb_table" "a" {
  name         = "a-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
