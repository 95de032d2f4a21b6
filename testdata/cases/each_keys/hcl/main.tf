
locals {
  tables = { orders = { class = "pii" }, cart = { class = "pii" }, cache = { class = "public" } }
}
resource "aws_kms_key" "k" {
  for_each = toset(["pii", "public"])
}
resource "aws_kms_key" "some" {
  for_each = toset(["orders"])
}
resource "aws_dynamodb_table" "cls" {
  name         = "cls-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = local.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k[each.value.class].arn
  }
}
resource "aws_dynamodb_table" "same" {
  name         = "same-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = toset(["pii", "public"])
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k[each.key].arn
  }
}
resource "aws_dynamodb_table" "missing" {
  name         = "missing-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = local.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.some[each.key].arn, null)
  }
}
resource "aws_dynamodb_table" "lookup" {
  name         = "lookup-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = local.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = lookup({ orders = aws_kms_key.k["pii"].arn }, each.key, null)
  }
}
resource "aws_dynamodb_table" "cond" {
  name         = "cond-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = local.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = each.value.class == "pii" ? aws_kms_key.k["pii"].arn : null
  }
}
