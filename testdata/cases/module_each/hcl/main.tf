
module "kms" {
  source = "./kms"
  for_each = toset(["pii", "logs"])
}
module "off" {
  source = "./kms"
  make = false
}
module "zero" {
  source = "./kms"
  count = 0
}
module "one" {
  source = "./kms"
  count = 1
}
module "mixed" {
  source = "./kms"
  for_each = { on = true, off = false }
  make = each.value
}
module "t" {
  source = "./table"
  for_each = toset(["pii", "logs"])
  name = "t-${each.key}"
  kms_key_arn = module.kms[each.key].key_arn
}
module "m" {
  source = "./table"
  for_each = { on = true, off = false }
  name = "m-${each.key}"
  kms_key_arn = module.mixed[each.key].key_arn
}
resource "aws_dynamodb_table" "count1" {
  name         = "count1-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.one[0].key_arn
  }
}
resource "aws_dynamodb_table" "count0" {
  name         = "count0-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(module.zero[0].key_arn, null)
  }
}
resource "aws_dynamodb_table" "count0_one" {
  name         = "count0-one-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = one(module.zero[*].key_arn)
  }
}
resource "aws_dynamodb_table" "off" {
  name         = "off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.off.key_arn
  }
}
resource "aws_dynamodb_table" "off_maybe" {
  name         = "off-maybe-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.off.maybe
  }
}
resource "aws_dynamodb_table" "mixed_on" {
  name         = "mixed-on-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.mixed["on"].key_arn
  }
}
resource "aws_dynamodb_table" "mixed_off" {
  name         = "mixed-off-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.mixed["off"].key_arn
  }
}
resource "aws_dynamodb_table" "splat" {
  name         = "splat-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.one[0].splat[0]
  }
}
resource "aws_dynamodb_table" "splat_try" {
  name         = "splat-try-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(module.off.splat[0], null)
  }
}
resource "aws_dynamodb_table" "vals" {
  name         = "vals-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = values(module.kms)[0].key_arn
  }
}
resource "aws_dynamodb_table" "r" {
  name         = "r-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  for_each = module.kms
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.kms[each.key].key_arn
  }
}
