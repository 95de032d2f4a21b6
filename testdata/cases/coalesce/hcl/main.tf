
variable "kms_key_arn" {
  type    = string
  default = null
}
variable "use_alias" {
  type    = string
  default = null
}
resource "aws_kms_key" "default" {
  description = "default"
}
resource "aws_dynamodb_table" "coal" {
  name         = "coal-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = coalesce(var.kms_key_arn, aws_kms_key.default.arn)
  }
}
resource "aws_dynamodb_table" "ifnull" {
  name         = "ifnull-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.kms_key_arn != null ? var.kms_key_arn : aws_kms_key.default.arn
  }
}
resource "aws_dynamodb_table" "twin" {
  name         = "twin-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = var.use_alias == null ? null : aws_kms_key.default.arn
  }
}
resource "aws_dynamodb_table" "firstcompact" {
  name         = "firstcompact-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = element(compact([var.kms_key_arn, aws_kms_key.default.arn]), 0)
  }
}
resource "aws_dynamodb_table" "tmpl" {
  name         = "tmpl-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "${aws_kms_key.default.arn}"
  }
}
resource "aws_dynamodb_table" "tryarn" {
  name         = "tryarn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.default.arn, null)
  }
}
resource "aws_dynamodb_table" "fmtid" {
  name         = "fmtid-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = format("arn:aws:kms:us-east-1:111122223333:key/%s", aws_kms_key.default.key_id)
  }
}
resource "aws_dynamodb_table" "id" {
  name         = "id-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.default.arn == null ? null : aws_kms_key.default.arn
  }
}
