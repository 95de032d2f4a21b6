resource "aws_kms_key" "a" {
  description = "a"
  enable_key_rotation = true
}
resource "aws_kms_key" "b" {
  description = "b"
  enable_key_rotation = true
}
resource "aws_kms_key" "c" {
  description = "c"
  enable_key_rotation = true
}
variable "later" {
  default = "pii"
}
resource "terraform_data" "t" {
  input = var.later
}
resource "aws_dynamodb_table" "pii1" {
  name         = "pii1-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = "pii"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.a.arn
  }
}
resource "aws_dynamodb_table" "pii2" {
  name         = "pii2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = "pii"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.a.arn
  }
}
resource "aws_dynamodb_table" "pii3" {
  name         = "pii3-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = "pii"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.b.arn
  }
}
resource "aws_dynamodb_table" "pub1" {
  name         = "pub1-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = "public"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.c.arn
  }
}
resource "aws_dynamodb_table" "pub2" {
  name         = "pub2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = "public"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.c.arn
  }
}
resource "aws_dynamodb_table" "none" {
  name         = "none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.c.arn
  }
}
resource "aws_dynamodb_table" "trap" {
  name         = "trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = "pii"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
resource "aws_dynamodb_table" "unknown" {
  name         = "unknown-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = terraform_data.t.output
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.b.arn
  }
}
resource "aws_dynamodb_table" "west" {
  provider     = aws.west
  name         = "west-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags = {
    DataClass = "pii"
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.west.arn
  }
}
resource "aws_kms_key" "west" {
  description = "west"
  enable_key_rotation = true
  provider = aws.west
}
