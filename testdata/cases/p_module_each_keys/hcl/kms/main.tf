variable "domain" {
  type = string
}

resource "aws_kms_key" "this" {
  description = "data of ${var.domain}"
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.domain}/data"
  target_key_id = aws_kms_key.this.key_id
}

output "key_arn" {
  value = aws_kms_key.this.arn
}

output "alias_name" {
  value = aws_kms_alias.this.name
}
