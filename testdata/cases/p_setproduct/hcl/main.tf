locals {
  stages = {
    prod = { cmk = true }
    qa   = { cmk = false }
  }
  names = ["accounts", "limits"]

  tables = {
    for pair in setproduct(keys(local.stages), local.names) :
    join("-", pair) => {
      stage = pair[0]
      name  = pair[1]
      cmk   = local.stages[pair[0]].cmk
    }
  }
}

resource "aws_kms_key" "stage" {
  for_each    = local.stages
  description = each.key
}

resource "aws_dynamodb_table" "t" {
  for_each     = local.tables
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = each.value.cmk ? aws_kms_key.stage[each.value.stage].arn : null
  }
}
