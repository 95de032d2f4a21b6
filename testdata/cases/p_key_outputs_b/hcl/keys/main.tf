variable "dynamodb" {
  type = object({
    dedicated = optional(bool, false)
  })
  default = {}
}

resource "aws_kms_key" "shared" {
  description = "shared"
}

resource "aws_kms_key" "dynamodb" {
  description = "DynamoDB only"
}

output "shared_key_arn" {
  value = aws_kms_key.shared.arn
}

output "shared_key_id" {
  value = aws_kms_key.shared.key_id
}

output "dynamodb_key_arn" {
  value = var.dynamodb.dedicated ? null : aws_kms_key.dynamodb.arn
}
