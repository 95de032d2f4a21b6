resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "t" {
  name         = "d-pending-update-literal-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = data.aws_kms_key.d.key_manager == "AWS" ? "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" : data.aws_kms_key.d.arn
  }
}

resource "terraform_data" "x" {
  input = 2
}
data "aws_kms_key" "d" {
  key_id     = "alias/aws/dynamodb"
  depends_on = [terraform_data.x]
}
