
module "on" {
  source = "./m"
  name = "on"
}
module "off" {
  source = "./m"
  name = "off"
  make = false
}
module "each" {
  source = "./m"
  for_each = { on = true, off = false }
  name = "each-${each.key}"
  make = each.value
}
resource "aws_kms_key" "k" {
  count = 1
}
resource "aws_kms_key" "only_root" {
  count = 0
}
module "rev" {
  source = "./rev"
}
resource "aws_dynamodb_table" "root" {
  name         = "root-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k[0].arn
  }
}
resource "aws_dynamodb_table" "root_off" {
  name         = "root-off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.only_root[0].arn, null)
  }
}
