resource "aws_kms_key" "k" {
  for_each = toset(["a\"b", "a.b", "a[0]", "x\"].aws_dynamodb_table.y[\"z", "\u202egnp.exe", "line\nbreak", "$${x}", "\\", "", "🔑", "%%{if}", "tab\there", "module.k", "a/b c"])
}
module "m" {
  source = "./m"
  for_each = toset(["a\"b", "a.b", "a[0]", "x\"].aws_dynamodb_table.y[\"z", "\u202egnp.exe", "line\nbreak", "$${x}", "\\", "", "🔑", "%%{if}", "tab\there", "module.k", "a/b c"])
  name = "m-${md5(each.key)}"
  kms_key_arn = aws_kms_key.k[each.key].arn
}
module "k" {
  source = "./k"
  for_each = toset(["a\"b", "a.b", "a[0]", "x\"].aws_dynamodb_table.y[\"z", "\u202egnp.exe", "line\nbreak", "$${x}", "\\", "", "🔑", "%%{if}", "tab\there", "module.k", "a/b c"])
}
resource "aws_dynamodb_table" "lit" {
  name         = "lit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k["x\"].aws_dynamodb_table.y[\"z"].arn
  }
}
resource "aws_dynamodb_table" "lit2" {
  name         = "lit2-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.k["a.b"].arn
  }
}
resource "aws_dynamodb_table" "lit3" {
  name         = "lit3-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.k["a\"b"].arn
  }
}
resource "aws_dynamodb_table" "lit4" {
  name         = "lit4-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.k["a[0]"].arn
  }
}
resource "aws_dynamodb_table" "lit5" {
  name         = "lit5-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.k["line\nbreak"].arn
  }
}
resource "aws_dynamodb_table" "lit6" {
  name         = "lit6-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.k["$${x}"].arn
  }
}
resource "aws_dynamodb_table" "lit7" {
  name         = "lit7-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.k["\\"].arn
  }
}
resource "aws_dynamodb_table" "lit8" {
  name         = "lit8-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = module.k[""].arn
  }
}
resource "aws_dynamodb_table" "lit9" {
  name         = "lit9-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k["a[0]"].arn
  }
}
resource "aws_dynamodb_table" "nolit" {
  name         = "nolit-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.k["a"].arn, null)
  }
}
resource "aws_dynamodb_table" "trap" {
  name         = "trap-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
