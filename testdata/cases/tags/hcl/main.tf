resource "aws_dynamodb_table" "t" {
  for_each     = { people = "pii", cards = "payment", news = "public", odd = "internal" }
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  tags = { DataClass = each.value }
}

resource "aws_dynamodb_table" "untagged" {
  name         = "untagged"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "terraform_data" "class" {
  input = "public"
}

resource "aws_dynamodb_table" "later" {
  name         = "later"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  tags = { DataClass = terraform_data.class.output }
}
