resource "terraform_data" "x" {
  input = "a"
}
resource "aws_kms_key" "k" {
  for_each    = toset(["pii"])
  description = "DynamoDB"
  tags = {
    class = each.key
    owner = terraform_data.x.id
  }
}
resource "aws_dynamodb_table" "t" {
  for_each = toset(["pii"])

  name         = "n-key-index-tags-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.k[each.key].tags_all["class"] == "pii" ? aws_kms_key.k[each.key].arn : null
  }
}
