resource "aws_kms_key" "games" {
  description = "games"
}

locals {
  sse_default = {
    enabled     = true
    kms_key_arn = aws_kms_key.games.arn
  }
  sse = {
    scores  = merge(local.sse_default, {})
    players = merge(local.sse_default, { enabled = true })
    matches = merge(local.sse_default, { kms_key_arn = null })
    lobby   = merge(local.sse_default, { enabled = false })
  }
}

module "table" {
  source   = "./table"
  for_each = local.sse

  name = each.key
  sse  = each.value
}
