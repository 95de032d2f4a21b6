variable "env" {
  type    = string
  default = "qa"
}

variable "envs_with_new_key" {
  type    = list(string)
  default = ["stage", "prod"]
}

resource "aws_kms_key" "trips" {
  description = "trips"
}

resource "aws_kms_key" "trips_v2" {
  description = "trips, second key"
}

locals {
  key_arn = contains(var.envs_with_new_key, var.env) ? aws_kms_key.trips_v2.arn : null
}

resource "aws_dynamodb_table" "trips" {
  name         = "trips"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  range_key    = "day"

  attribute {
    name = "id"
    type = "S"
  }

  attribute {
    name = "day"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key_arn
  }
}

resource "aws_dynamodb_table" "legs" {
  name         = "legs"
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
