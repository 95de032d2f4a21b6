ephemeral "aws_secretsmanager_secret_version" "db" {
  secret_id = aws_secretsmanager_secret.s.id
}
resource "aws_secretsmanager_secret" "s" {
  name = "f-eph-min"
}
resource "aws_ssm_parameter" "p" {
  name             = "/f-eph-min/p"
  type             = "SecureString"
  value_wo         = ephemeral.aws_secretsmanager_secret_version.db.secret_string
  value_wo_version = 1
}
resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "t" {
  name         = "f-eph-min-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.k.arn
  }
}
