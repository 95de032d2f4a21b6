
resource "aws_kms_key" "renamed" {
  description = "k"
}
moved {
  from = aws_kms_key.k
  to   = aws_kms_key.renamed
}
moved {
  from = aws_dynamodb_table.old
  to   = module.m.aws_dynamodb_table.this
}
moved {
  from = aws_dynamodb_table.old2
  to   = aws_dynamodb_table.fresh["x"]
}
moved {
  from = aws_dynamodb_table.old3
  to   = aws_dynamodb_table.left
}
module "m" {
  source = "./m"
  name = "t1"
  kms_key_arn = aws_kms_key.renamed.arn
}
resource "aws_dynamodb_table" "fresh" {
  name         = "t2"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = toset(["x"])
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.renamed.arn
  }
}
resource "aws_dynamodb_table" "left" {
  name         = "t3"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
