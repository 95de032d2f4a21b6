resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

ephemeral "aws_ssm_parameter" "p" {
  arn = aws_ssm_parameter.p.arn
}
resource "aws_ssm_parameter" "p" {
  name  = "/f-eph-ssm/p"
  type  = "SecureString"
  value = "x"
}
resource "aws_secretsmanager_secret" "s" {
  name = "f-eph-ssm"
}
resource "aws_secretsmanager_secret_version" "s" {
  secret_id                = aws_secretsmanager_secret.s.id
  secret_string_wo         = ephemeral.aws_ssm_parameter.p.value
  secret_string_wo_version = 1
}
resource "aws_dynamodb_table" "t" {
  name         = "f-eph-ssm-t"
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
