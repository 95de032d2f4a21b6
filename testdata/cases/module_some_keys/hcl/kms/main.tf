variable "with_data" {
  type = bool
}

resource "aws_kms_key" "data" {
  count = var.with_data ? 1 : 0
}

resource "aws_kms_key" "logs" {}

output "data_arn" {
  value = one(aws_kms_key.data[*].arn)
}

output "data_policy" {
  value = try(aws_kms_key.data[0].policy, null)
}

output "logs_arn" {
  value = aws_kms_key.logs.arn
}
