resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

resource "aws_ssm_parameter" "x" {
  name  = "/a-tag/x"
  type  = "String"
  value = "x"
}
resource "aws_sns_topic" "t" {
  name = "a-tag"
  tags = { cmk = aws_kms_key.k.arn }
}
resource "aws_dynamodb_table" "t" {
  name         = "a-tag-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_sns_topic.t.tags.cmk
  }
}
