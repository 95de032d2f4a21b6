variable "name" {
  type = string
}

variable "parameter" {
  type = string
}

data "aws_ssm_parameter" "key" {
  name = var.parameter
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = startswith(data.aws_ssm_parameter.key.insecure_value, "arn:") ? data.aws_ssm_parameter.key.insecure_value : null
  }
}
