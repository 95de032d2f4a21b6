resource "aws_kms_key" "k" {
  description = "k"
}
resource "aws_kms_key" "each" {
  for_each = toset(["pii", "logs"])
}

module "some" {
  source = "./tables"
  tables = {
    with    = { kms_key_arn = aws_kms_key.k.arn }
    without = {}
  }
}
module "every" {
  source = "./tables"
  tables = {
    one   = { kms_key_arn = aws_kms_key.k.arn }
    two   = { kms_key_arn = aws_kms_key.k.arn }
    three = { encrypted = false }
    four  = { kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-4222-8333-444455556666" }
  }
}
module "single" {
  source = "./nested"
  tables = { only = { kms_key_arn = aws_kms_key.k.arn } }
}
module "passed" {
  source = "./nested"
  tables = {
    named = { kms_key_arn = aws_kms_key.k.arn }
    left  = { kms_key_arn = null }
  }
}
module "keyed" {
  source = "./keyed"
  keys   = aws_kms_key.each
}
module "wrapped" {
  source = "./wrapper"
  items = {
    good = { kms_key_arn = aws_kms_key.k.arn }
    trap = {}
  }
}
module "defaults" {
  source   = "./wrapper"
  defaults = { kms_key_arn = aws_kms_key.k.arn }
  items = {
    orders  = {}
    refunds = {}
  }
}
