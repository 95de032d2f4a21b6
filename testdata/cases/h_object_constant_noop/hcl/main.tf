variable "kms_keys" {
  type = map(string)
  default = {
    dynamodb = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
    s3       = "arn:aws:kms:us-east-1:111122223333:key/5e6f7a8b-2222-4333-8444-555566667777"
  }
}

variable "encryption" {
  type = map(object({
    kms_key_arn = optional(string)
  }))
  default = {
    stock = { kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }
    views = {}
  }
}

module "orders" {
  source = "./table"
  name   = "orders"
  encryption = {
    enabled     = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666"
  }
}

module "carts" {
  source = "./table_with_default"
  name   = "carts"
}

module "events" {
  source     = "./table"
  name       = "events"
  encryption = { kms_key_arn = var.kms_keys["dynamodb"] }
}

module "logs" {
  source     = "./table"
  name       = "logs"
  encryption = { enabled = true }
}

module "map" {
  source     = "./table"
  for_each   = var.encryption
  name       = each.key
  encryption = each.value
}

resource "aws_dynamodb_table" "items" {
  name         = "items"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.kms_keys["dynamodb"]
  }
}

resource "aws_dynamodb_table" "prices" {
  name         = "prices"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(var.kms_keys, "dynamodb", null)
  }
}

resource "aws_dynamodb_table" "sessions" {
  name         = "sessions"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(var.kms_keys, "sessions", null)
  }
}
