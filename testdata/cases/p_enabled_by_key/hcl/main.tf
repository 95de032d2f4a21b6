resource "aws_kms_key" "chat" {
  description = "chat"
}

module "messages" {
  source      = "./table"
  name        = "messages"
  kms_key_arn = aws_kms_key.chat.arn
}

module "emojis" {
  source = "./table"
  name   = "emojis"
}

module "channels" {
  source      = "./table"
  name        = "channels"
  kms_key_arn = ""
}

module "presence" {
  source      = "./table"
  name        = "presence"
  kms_key_arn = "arn:aws:kms:us-east-1:111122223333:alias/aws/dynamodb"
}
