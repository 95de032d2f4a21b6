variable "make" { 
  default = true
}
resource "aws_kms_key" "this" {
  count = var.make ? 1 : 0
}
output "key_arn" {
  value = one(aws_kms_key.this[*].arn)
}
output "maybe" {
  value = try(aws_kms_key.this[0].arn, null)
}
output "splat" {
  value = aws_kms_key.this[*].arn
}
