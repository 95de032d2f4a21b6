variable "name" {
  type    = string
  default = "domain"
}

variable "keys" {
  type    = map(string)
  default = {}
}

resource "aws_dynamodb_table" "strict" {
  name         = "${var.name}-strict"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(var.keys, "dynamodb", null)
  }
}

resource "aws_dynamodb_table" "relaxed" {
  name         = "${var.name}-relaxed"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(var.keys["dynamodb"], var.keys["default"], null)
  }
}
