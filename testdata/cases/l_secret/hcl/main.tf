variable "password" {
  sensitive = true
  default   = "hunter2"
}
resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

resource "terraform_data" "s" {
  input = var.password
}
resource "aws_dynamodb_table" "t" {
  name         = "l-secret-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.s.output == "x" ? null : aws_kms_key.k.arn
  }
}

resource "aws_dynamodb_table" "u" {
  name         = "l-secret-u"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = terraform_data.s.output == "x" ? null : "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}
