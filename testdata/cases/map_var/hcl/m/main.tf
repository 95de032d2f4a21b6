variable "pre" { 
  default = "m"
}
variable "keys" {
  type = map(string)
}
variable "tables" {}
resource "aws_dynamodb_table" "x" {
  name         = "${var.pre}-x-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = var.tables
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = lookup(var.keys, each.value, null)
  }
}
resource "aws_dynamodb_table" "y" {
  name         = "${var.pre}-y"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(var.keys["pii"], null)
  }
}
