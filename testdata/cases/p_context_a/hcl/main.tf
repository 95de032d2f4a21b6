module "label" {
  source    = "./label"
  namespace = "acme"
  name      = "billing"
}

resource "aws_kms_key" "billing" {
  description = module.label.id
}

module "ledger" {
  source      = "./table"
  context     = module.label.context
  attributes  = ["ledger"]
  kms_key_arn = aws_kms_key.billing.arn
}

module "rates" {
  source         = "./table"
  context        = module.label.context
  attributes     = ["rates"]
  kms_key_arn    = aws_kms_key.billing.arn
  encryption_cmk = false
}

module "unused" {
  source      = "./table"
  enabled     = false
  context     = module.label.context
  attributes  = ["unused"]
  kms_key_arn = aws_kms_key.billing.arn
}
