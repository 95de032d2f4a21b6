resource "aws_kms_key" "data" {}

resource "aws_kms_key" "logs" {}

output "data_arn" {
  value = aws_kms_key.data.arn
}

output "logs_arn" {
  value = aws_kms_key.logs.arn
}
