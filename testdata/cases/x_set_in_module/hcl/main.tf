provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
variable "none" {
  type    = string
  default = null
}
variable "t" {
  type    = bool
  default = true
}
variable "sse" {
  type    = list(map(any))
  default = [{ enabled = true, kind = "cmk" }]
}
variable "tables" {
  type    = any
  default = { a = { cmk = true, tags = { x = 1 } }, b = { cmk = false } }
}
variable "mapany" {
  type    = map(any)
  default = { enabled = true, arn = "x" }
}
resource "aws_kms_key" "k" {}
resource "aws_kms_key" "m" {
  for_each = { for k, v in var.tables : k => v if v.cmk }
}
resource "aws_kms_alias" "a" {
  name          = "alias/app"
  target_key_id = aws_kms_key.k.key_id
}
locals {
  u     = aws_kms_key.k.arn
  deflt = { cmk = false, kms = null, n = 1 }
  full  = { for k, v in var.tables : k => merge(local.deflt, v) }
  cond  = var.t ? { kms = aws_kms_key.k.arn, on = true } : { kms = null, on = false }
  condl = var.t ? [{ kms = aws_kms_key.k.arn }] : []
  condm = var.t ? { a = { kms = aws_kms_key.k.arn, on = true } } : {}
  condn = var.t ? { kms = aws_kms_key.k.arn } : null
  condx = var.t ? { kms = aws_kms_key.k.arn, on = true } : {}
  condy = !var.t ? {} : { rot = 90, on = "yes", kms = aws_kms_key.k.arn }
}
module "x" {
  source = "./m"
  for_each = local.full
  name = each.key
  cfg  = each.value
  arn  = lookup({ for k, v in aws_kms_key.m : k => v.arn }, each.key, null)
}

resource "aws_dynamodb_table" "a_alias" {
  name         = "a_alias"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_alias.a.arn
  }
}

resource "aws_dynamodb_table" "a_aliast" {
  name         = "a_aliast"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_alias.a.target_key_arn
  }
}

resource "aws_dynamodb_table" "n_mapany" {
  name         = "n_mapany"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.mapany.enabled == "true") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_mapany2" {
  name         = "n_mapany2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.mapany.enabled == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_mapany3" {
  name         = "n_mapany3"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.mapany.enabled) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_sse" {
  name         = "n_sse"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.sse[0].enabled == "true") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_sse2" {
  name         = "n_sse2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.sse[0].enabled == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_tab" {
  name         = "n_tab"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.tables.a.cmk == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_tabx" {
  name         = "n_tabx"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (can(var.tables.b.tags)) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_full" {
  name         = "n_full"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (local.full["b"].n == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_fullt" {
  name         = "n_fullt"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (local.full["a"].tags.x == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_cond" {
  name         = "n_cond"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.cond.on ? local.cond.kms : null
  }
}

resource "aws_dynamodb_table" "n_condl" {
  name         = "n_condl"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(local.condl[0].kms, null)
  }
}

resource "aws_dynamodb_table" "n_condm" {
  name         = "n_condm"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.condm["a"].on == true ? local.condm["a"].kms : null
  }
}

resource "aws_dynamodb_table" "n_condn" {
  name         = "n_condn"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(local.condn.kms, null)
  }
}

resource "aws_dynamodb_table" "n_condx" {
  name         = "n_condx"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.condx.on == true ? local.condx.kms : null
  }
}

resource "aws_dynamodb_table" "n_condx2" {
  name         = "n_condx2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(local.condx.on, false) ? local.condx.kms : null
  }
}

resource "aws_dynamodb_table" "n_condx3" {
  name         = "n_condx3"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.condx["on"] == "true" ? local.condx["kms"] : null
  }
}

resource "aws_dynamodb_table" "n_condy" {
  name         = "n_condy"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.condy.rot > 30 ? local.condy.kms : null
  }
}

resource "aws_dynamodb_table" "n_condy2" {
  name         = "n_condy2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.condy.rot == 90 ? local.condy.kms : null
  }
}

resource "aws_dynamodb_table" "n_forl" {
  name         = "n_forl"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ([for x in (var.t ? [1, "a"] : []) : x][0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_mergec" {
  name         = "n_mergec"
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

resource "aws_dynamodb_table" "n_mergec2" {
  name         = "n_mergec2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (merge({ on = false }, var.t ? { on = true } : {}).on == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_coalb" {
  name         = "n_coalb"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (coalesce(null, true, "x") == "true") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_lookb" {
  name         = "n_lookb"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (lookup({ on = true }, "off", "false") == "false") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_lookm" {
  name         = "n_lookm"
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

resource "aws_dynamodb_table" "n_cl" {
  name         = "n_cl"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (coalescelist([], [1, "a"])[0] == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_cl2" {
  name         = "n_cl2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (coalescelist(tolist([]), [1, "a"])[0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_ternnull" {
  name         = "n_ternnull"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ((var.t ? null : "x") == null) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_ternnum" {
  name         = "n_ternnum"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ((var.t ? "5" : 5) == 5) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_bt" {
  name         = "n_bt"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ((var.t ? "true" : false) == "true") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_tern3" {
  name         = "n_tern3"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ((var.none == null ? false : var.none) == false) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_tern4" {
  name         = "n_tern4"
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

resource "aws_dynamodb_table" "n_tern5" {
  name         = "n_tern5"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (var.t ? aws_kms_key.k.arn : false)
  }
}

resource "aws_dynamodb_table" "n_range" {
  name         = "n_range"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (toset([for i in range(2) : i]) == toset([0, 1])) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_values" {
  name         = "n_values"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (values({ a = 1, b = "x" })[0] == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_valm" {
  name         = "n_valm"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (values(tomap({ a = 1, b = "x" }))[0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_zipl" {
  name         = "n_zipl"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (zipmap(["a", "b"], tolist([1, "x"]))["a"] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_flat" {
  name         = "n_flat"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (flatten([tolist([1, "a"]), [2]])[0] == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_setsub" {
  name         = "n_setsub"
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

resource "aws_dynamodb_table" "n_setint" {
  name         = "n_setint"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (length(setintersection(["a"], ["a", 1])) == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_elem" {
  name         = "n_elem"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (element(tolist([1, "x"]), 0) == "1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_one" {
  name         = "n_one"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (one(toset([true])) == true) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_setfe" {
  name         = "n_setfe"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = { for x in toset([{ n = "a", k = aws_kms_key.k.arn }]) : x.n => x.k }["a"]
  }
}

resource "aws_dynamodb_table" "n_setlook" {
  name         = "n_setlook"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup({ for x in toset(["p", "q"]) : x => (x == "p" ? aws_kms_key.k.arn : null) }, "p", null)
  }
}

resource "aws_dynamodb_table" "n_setidx" {
  name         = "n_setidx"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try({ for i, x in toset(["p", "q"]) : x => i }["p"], 0) == "p") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_keysof" {
  name         = "n_keysof"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ([for i, k in keys({ b = 1, a = 2 }) : i][1] == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_splitset" {
  name         = "n_splitset"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (contains([for i, x in toset(split(",", "x,y")) : i], "x")) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_regions" {
  name         = "n_regions"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ([for i, x in sort(tolist(toset(["b", "a"]))) : x][0] == "a") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "n_mod" {
  name         = "n_mod"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = module.x["a"].used
  }
}

resource "aws_dynamodb_table" "n_modb" {
  name         = "n_modb"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = module.x["b"].used
  }
}
