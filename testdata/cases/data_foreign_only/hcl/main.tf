data "aws_dynamodb_table" "cmk" {
  name = "foreign-cmk"
}
data "aws_dynamodb_table" "man" {
  name = "foreign-man"
}
resource "aws_dynamodb_table" "t_man" {
  name         = "t-man-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_dynamodb_table.man.server_side_encryption[0].kms_key_arn
  }
}
resource "aws_dynamodb_table" "t_cmk" {
  name         = "t-cmk-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_dynamodb_table.cmk.server_side_encryption[0].kms_key_arn
  }
}
