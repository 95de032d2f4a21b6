resource "aws_kms_key" "k" {
  description = "k"
  enable_key_rotation = true
}
resource "aws_sns_topic" "encrypted" {
  name              = "encrypted"
  kms_master_key_id = aws_kms_key.k.arn
}
resource "aws_sns_topic" "plain" {
  name = "plain"
}
resource "aws_sns_topic" "managed" {
  name              = "managed"
  kms_master_key_id = "alias/aws/sns"
}
resource "aws_sqs_queue" "encrypted" {
  name              = "encrypted"
  kms_master_key_id = "alias/orders"
}
resource "aws_sqs_queue" "plain" {
  for_each = toset(["a", "b"])
  name     = each.key
}
resource "aws_dynamodb_table" "orders" {
  name         = "orders-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
