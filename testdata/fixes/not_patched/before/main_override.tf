resource "aws_dynamodb_table" "overridden" {
  billing_mode = "PAY_PER_REQUEST"
}
