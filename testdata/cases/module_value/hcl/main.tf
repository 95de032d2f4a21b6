resource "aws_kms_key" "k" {
  description = "k"
}

module "each" {
  source = "./m"
  for_each = { with = { key = aws_kms_key.k.arn }, without = { key = null } }
  name = "ev-${each.key}"
  kms_key_arn = each.value.key
}
module "const" {
  source = "./m"
  for_each = { lit = { key = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }, nul = { key = null } }
  name = "ec-${each.key}"
  kms_key_arn = each.value.key
}
module "cond" {
  source = "./m"
  for_each = { on = true, off = false }
  name = "cd-${each.key}"
  kms_key_arn = each.value ? aws_kms_key.k.arn : null
}
module "count" {
  source = "./m"
  count = 2
  name = "co-${count.index}"
  kms_key_arn = count.index == 0 ? aws_kms_key.k.arn : null
}
module "splat" {
  source = "./m"
  count = 2
  name = "sp-${count.index}"
  kms_key_arn = aws_kms_key.k.arn
}
