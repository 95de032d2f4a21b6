variable "lst" {
  type    = list(any)
  default = []
}
variable "obj" {
  type    = any
  default = {}
}
variable "flag" {
  type    = bool
  default = false
}
variable "anyv" {
  default = false
}
variable "objs" {
  type = map(object({ cmk = bool }))
}
variable "nul" {
  type     = string
  default  = "dflt"
}
variable "nul2" {
  type     = string
  default  = "dflt"
  nullable = false
}
variable "name" {}
resource "aws_kms_key" "k" {}
resource "aws_kms_key" "c" {
  count = var.name == "auto" ? 1 : 0
}
resource "aws_kms_key" "fe" {
  for_each = var.objs
}
check "health" {
  data "aws_kms_key" "k" {
    key_id = aws_kms_key.k.key_id
  }
  assert {
    condition     = data.aws_kms_key.k.enabled
    error_message = "off"
  }
}

resource "aws_dynamodb_table" "t1" {
  name         = "t1"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(var.lst[1] == "1", false)) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t2" {
  name         = "t2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.flag) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t3" {
  name         = "t3"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.anyv == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t4" {
  name         = "t4"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.anyv == "true") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t5" {
  name         = "t5"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(var.obj.a, 0) == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t6" {
  name         = "t6"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.objs["a"].cmk == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t7" {
  name         = "t7"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.nul == null) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t8" {
  name         = "t8"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.nul2 == "dflt") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "t9" {
  name         = "t9"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = one(aws_kms_key.c[*].arn)
  }
}

resource "aws_dynamodb_table" "t10" {
  name         = "t10"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(aws_kms_key.c[0].arn, null)
  }
}

resource "aws_dynamodb_table" "t11" {
  name         = "t11"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = length(aws_kms_key.c) > 0 ? aws_kms_key.c[0].arn : null
  }
}

resource "aws_dynamodb_table" "t12" {
  name         = "t12"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(aws_kms_key.fe, "a", null) != null ? aws_kms_key.fe["a"].arn : null
  }
}

resource "aws_dynamodb_table" "t13" {
  name         = "t13"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(aws_kms_key.fe["zz"].arn, null)
  }
}

resource "aws_dynamodb_table" "t14" {
  name         = "t14"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = contains(keys(aws_kms_key.fe), "b") ? aws_kms_key.fe["b"].arn : null
  }
}

resource "aws_dynamodb_table" "t15" {
  name         = "t15"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = { for k, v in aws_kms_key.fe : k => v.arn if var.objs[k].cmk }["a"]
  }
}

resource "aws_dynamodb_table" "t16" {
  name         = "t16"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup({ for k, v in aws_kms_key.fe : k => v.arn if var.objs[k].cmk }, "b", null)
  }
}

resource "aws_dynamodb_table" "t17" {
  name         = "t17"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = join("", aws_kms_key.c[*].arn)
  }
}

resource "aws_dynamodb_table" "t18" {
  name         = "t18"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = element(concat(aws_kms_key.c[*].arn, [null]), 0)
  }
}

resource "aws_dynamodb_table" "t19" {
  name         = "t19"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.c.0.arn
  }
}

resource "aws_dynamodb_table" "t20" {
  name         = "t20"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = var.name != "" && length(var.lst) == 0 ? null : aws_kms_key.k.arn
  }
}
