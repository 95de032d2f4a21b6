resource "aws_kms_key" "app" {
  description         = "DynamoDB"
  enable_key_rotation = true
  is_enabled          = false
}

resource "aws_kms_alias" "app" {
  name          = "alias/d-pending-enabled-update-app"
  target_key_id = aws_kms_key.app.key_id
}
resource "terraform_data" "x" {
  input = 1
}
data "aws_kms_key" "app" {
  key_id     = "alias/d-pending-enabled-update-app"
  depends_on = [terraform_data.x]
}
resource "aws_dynamodb_table" "t" {
  name         = "d-pending-enabled-update-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = data.aws_kms_key.app.enabled ? data.aws_kms_key.app.arn : null
  }
}
