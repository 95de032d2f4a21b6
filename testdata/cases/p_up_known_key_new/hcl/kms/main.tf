variable "aliases" {
  type = set(string)
}

resource "aws_kms_key" "this" {
  for_each    = var.aliases
  description = each.key
}

resource "aws_kms_alias" "this" {
  for_each      = var.aliases
  name          = "alias/team/${each.key}"
  target_key_id = aws_kms_key.this[each.key].id
}

output "arns" {
  value = { for a in var.aliases : a => aws_kms_alias.this[a].target_key_arn }
}
