data "terraform_remote_state" "sec" {
  backend = "local"
  config = {
    path = "${path.module}/security.tfstate"
  }
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = data.terraform_remote_state.sec.outputs.key_arn
  }

  tags = {
    team = "shop"
  }
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = data.terraform_remote_state.sec.outputs.kms.dynamodb
  }

  tags = {
    team = "shop"
  }
}

resource "aws_dynamodb_table" "events" {
  name         = "events"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key_arn
  }
}

locals {
  key_arn = try(data.terraform_remote_state.sec.outputs.kms["dynamodb"], null)
}

resource "aws_dynamodb_table" "logs" {
  name         = "logs"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(data.terraform_remote_state.sec.outputs.kms["logs"], null)
  }

  tags = {
    team = "shop"
  }
}
