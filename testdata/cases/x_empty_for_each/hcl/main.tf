variable "t" {
  type    = bool
  default = true
}
variable "none" {
  type    = string
  default = null
}
resource "aws_kms_key" "k" {}
module "none" {
  source   = "./m"
  for_each = toset([])
  arn      = aws_kms_key.k.arn
}

resource "aws_dynamodb_table" "keys_not" {
  name         = "keys_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (contains(keys(module.none), "a")) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "keys" {
  name         = "keys"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (!contains(keys(module.none), "a")) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "keysdyn" {
  name         = "keysdyn"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [true]
    content {
      enabled     = true
      kms_key_arn = (!contains(keys(module.none), "a")) ? aws_kms_key.k.arn : null
    }
  }
}

resource "aws_dynamodb_table" "look" {
  name         = "look"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(lookup(module.none, "a", { arn = aws_kms_key.k.arn }).arn, null)
  }
}

resource "aws_dynamodb_table" "merge" {
  name         = "merge"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [true]
    content {
      enabled     = true
      kms_key_arn = merge({ a = { arn = aws_kms_key.k.arn } }, module.none)["a"].arn
    }
  }
}
