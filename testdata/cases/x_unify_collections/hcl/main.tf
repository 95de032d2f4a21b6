variable "t" {
  type    = bool
  default = true
}
variable "none" {
  type    = string
  default = null
}
resource "aws_kms_key" "k" {}

resource "aws_dynamodb_table" "objects" {
  name         = "objects"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (tolist([{ a = 1 }, { a = "x" }])[0].a == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "concat" {
  name         = "concat"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (concat(tolist([1]), tolist(["a"]))[0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "lookup" {
  name         = "lookup"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (lookup(tomap({ a = "x" }), "b", 1) == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "lookup_not" {
  name         = "lookup_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (lookup(tomap({ on = "true" }), "off", false) == false) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "compact" {
  name         = "compact"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (compact([1])[0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "product" {
  name         = "product"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (setproduct([1, "a"], ["z"])[0][0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "subtract" {
  name         = "subtract"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (tolist(setsubtract([1, 2], ["2"]))[0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "fails" {
  name         = "fails"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(tomap({ a = "x", b = ["y"] }).a, "n") == "n") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "faill" {
  name         = "faill"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(tolist(["a", {}])[0], "n") == "n") ? aws_kms_key.k.arn : null
  }
}
