resource "aws_kms_key" "k" {
  description = "k"
}
output "arn" {
  value = aws_kms_key.k.arn
}
