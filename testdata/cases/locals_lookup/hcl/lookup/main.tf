variable "name" {
  type = string
}

data "aws_kms_alias" "key" {
  name = "alias/${var.name}"
}

output "key_arn" {
  value = data.aws_kms_alias.key.target_key_arn
}
