variable "services" {
  type = set(string)
}

resource "aws_kms_key" "service" {
  for_each    = var.services
  description = each.key
}

output "key_arns" {
  value = { for s, k in aws_kms_key.service : s => k.arn }
}
