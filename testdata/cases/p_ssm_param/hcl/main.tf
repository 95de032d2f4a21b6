resource "aws_kms_key" "platform" {
  description = "platform"
}

resource "aws_ssm_parameter" "dynamodb_key" {
  name  = "/platform/kms/dynamodb"
  type  = "String"
  value = aws_kms_key.platform.arn

  overwrite = true
}

resource "aws_ssm_parameter" "kinesis_key" {
  name  = "/platform/kms/kinesis"
  type  = "String"
  value = "none"
}

resource "aws_dynamodb_table" "jobs" {
  name         = "jobs"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_ssm_parameter.dynamodb_key.value
  }
}

resource "aws_dynamodb_table" "shards" {
  name         = "shards"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_ssm_parameter.kinesis_key.value == "none" ? null : aws_ssm_parameter.kinesis_key.value
  }
}

module "runs" {
  source    = "./table"
  name      = "runs"
  parameter = aws_ssm_parameter.dynamodb_key.name

  depends_on = [aws_ssm_parameter.dynamodb_key]
}

module "steps" {
  source    = "./table"
  name      = "steps"
  parameter = aws_ssm_parameter.kinesis_key.name

  depends_on = [aws_ssm_parameter.kinesis_key]
}
