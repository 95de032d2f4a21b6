
resource "terraform_data" "x" {
  input = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
}
resource "terraform_data" "n" {
  input = null
}
resource "aws_dynamodb_table" "viadata" {
  name         = "viadata-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = terraform_data.x.output
  }
}
resource "aws_dynamodb_table" "viadatanull" {
  name         = "viadatanull-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = terraform_data.n.output
  }
}
