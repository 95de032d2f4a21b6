resource "aws_kms_key" "x" {
  description = "x"
}
output "key_arn" {
  value = aws_kms_key.x.arn
}
output "key_id" {
  value = aws_kms_key.x.key_id
}
