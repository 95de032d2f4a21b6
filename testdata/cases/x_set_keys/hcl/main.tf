variable "t" {
  type    = bool
  default = true
}
variable "none" {
  type    = string
  default = null
}
resource "aws_kms_key" "k" {}

resource "aws_dynamodb_table" "obj" {
  name         = "obj"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try({ for k, v in toset(["prod", "dev"]) : k => aws_kms_key.k.arn }["prod"], null)
  }
}

resource "aws_dynamodb_table" "has" {
  name         = "has"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (contains([for k, v in toset(["prod", "dev"]) : k], "prod")) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "idx" {
  name         = "idx"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(toset(["a"])[0], "n") == "n") ? aws_kms_key.k.arn : null
  }
}
