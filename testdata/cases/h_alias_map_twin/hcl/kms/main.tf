variable "create" {
  type    = bool
  default = true
}

variable "aliases" {
  type    = list(string)
  default = []
}

resource "aws_kms_key" "this" {
  count               = var.create ? 1 : 0
  enable_key_rotation = true
}

resource "aws_kms_alias" "this" {
  for_each      = { for name in var.aliases : name => name if var.create }
  name          = "alias/${each.value}"
  target_key_id = aws_kms_key.this[0].key_id
}

output "key_arn" {
  value = aws_kms_key.this[0].arn
}

output "key_arn_or_null" {
  value = try(aws_kms_key.this[0].arn, null)
}

output "aliases" {
  value = { for k, v in aws_kms_alias.this : k => { arn = v.arn, target_key_arn = v.target_key_arn } }
}

output "alias_resources" {
  value = aws_kms_alias.this
}
