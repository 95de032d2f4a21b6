resource "aws_kms_key" "k" {
  description = "k"
}

resource "terraform_data" "on" {
  input = true
}
resource "terraform_data" "off" {
  input = false
}
resource "aws_dynamodb_table" "nonempty" {
  name         = "nonempty-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = aws_kms_key.k.arn != ""
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "isempty" {
  name         = "isempty-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = aws_kms_key.k.arn == ""
    kms_key_arn = aws_kms_key.k.arn
  }
}
resource "aws_dynamodb_table" "tf_on" {
  name         = "tf-on-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = terraform_data.on.output
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "tf_off" {
  name         = "tf-off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = terraform_data.off.output
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
resource "aws_dynamodb_table" "tf_on_nokey" {
  name         = "tf-on-nokey-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = terraform_data.on.output
  }
}
