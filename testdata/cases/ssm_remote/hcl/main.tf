resource "aws_kms_key" "k" {
  description = "k"
}

data "aws_ssm_parameter" "key" {
  name = "/kms/dynamodb"
}
data "aws_ssm_parameter" "aws" {
  name = "/kms/aws"
}
data "aws_ssm_parameter" "later" {
  name = "/kms/dynamodb"
  depends_on = [aws_kms_key.k]
}
resource "aws_ssm_parameter" "p" {
  name = "/out/key"
  type = "String"
  value = aws_kms_key.k.arn
}
data "terraform_remote_state" "net" {
  backend = "local"
  config = {
    path = "${path.module}/other.tfstate"
  }
}
resource "aws_dynamodb_table" "ssm" {
  name         = "ssm-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_ssm_parameter.key.value
  }
}
resource "aws_dynamodb_table" "ssm_ins" {
  name         = "ssm-ins-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_ssm_parameter.key.insecure_value
  }
}
resource "aws_dynamodb_table" "ssm_aws" {
  name         = "ssm-aws-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_ssm_parameter.aws.value
  }
}
resource "aws_dynamodb_table" "ssm_later" {
  name         = "ssm-later-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_ssm_parameter.later.value
  }
}
resource "aws_dynamodb_table" "ssm_res" {
  name         = "ssm-res-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_ssm_parameter.p.value
  }
}
resource "aws_dynamodb_table" "remote" {
  name         = "remote-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.terraform_remote_state.net.outputs.key
  }
}
resource "aws_dynamodb_table" "remote_nul" {
  name         = "remote-nul-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.terraform_remote_state.net.outputs.nul
  }
}
resource "aws_dynamodb_table" "remote_obj" {
  name         = "remote-obj-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.terraform_remote_state.net.outputs.kms.arn
  }
}
resource "aws_dynamodb_table" "remote_try" {
  name         = "remote-try-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(data.terraform_remote_state.net.outputs.nope, null)
  }
}
resource "aws_dynamodb_table" "sens" {
  name         = "sens-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = sensitive(aws_kms_key.k.arn)
  }
}
resource "aws_dynamodb_table" "senslit" {
  name         = "senslit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = sensitive("arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666")
  }
}
