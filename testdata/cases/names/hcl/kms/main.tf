variable "on" { 
  default = true
}
resource "aws_kms_key" "this" {
  count = var.on ? 1 : 0
}
output "arn" {
  value = one(aws_kms_key.this[*].arn)
}
output "arn2" {
  value = null
}
output "arns" {
  value = { arn = null, other = one(aws_kms_key.this[*].arn) }
}
