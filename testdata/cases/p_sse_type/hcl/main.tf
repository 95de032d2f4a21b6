resource "aws_kms_key" "ops" {
  description = "ops"
}

module "table" {
  source = "./table"
  for_each = {
    incidents = "CUSTOMER_MANAGED"
    oncall    = "customer_managed"
    runbooks  = "AWS_MANAGED"
    services  = "AWS_OWNED"
    probes    = null
  }

  name        = each.key
  sse_type    = each.value
  kms_key_arn = aws_kms_key.ops.arn
}
