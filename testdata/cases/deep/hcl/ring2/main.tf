resource "aws_kms_key" "inner" {
  description = "inner"
}
output "key_arn" {
  value = aws_kms_key.inner.arn
}
output "none" {
  value = null
}
output "key" {
  value = aws_kms_key.inner
}
