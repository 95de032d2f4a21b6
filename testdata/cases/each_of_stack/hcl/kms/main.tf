resource "aws_kms_key" "this" {}

output "key_arn" {
  value = aws_kms_key.this.arn
}
