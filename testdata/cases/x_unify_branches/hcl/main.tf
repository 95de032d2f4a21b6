variable "t" {
  type    = bool
  default = true
}
variable "none" {
  type    = string
  default = null
}
resource "aws_kms_key" "k" {}

resource "aws_dynamodb_table" "cmk_not" {
  name         = "cmk_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.t ? { kms = aws_kms_key.k.arn, on = true } : {}).on == true ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "cmk_yes" {
  name         = "cmk_yes"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.t ? { kms = aws_kms_key.k.arn, on = true } : {})["on"] == "true" ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "merged" {
  name         = "merged"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (merge({ on = false }, var.t ? { on = true, x = "y" } : {}).on == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "nullvar" {
  name         = "nullvar"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.none != null ? var.none : false) == false ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "scalar" {
  name         = "scalar"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ((var.t ? 1 : "x") == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "list" {
  name         = "list"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ((var.t ? [1, "a"] : [])[0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "cfg" {
  name         = "cfg"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try((var.t ? "a" : []), "b") == "b") ? aws_kms_key.k.arn : null
  }
}
