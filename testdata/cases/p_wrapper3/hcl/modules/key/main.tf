variable "name" {
  type = string
}

resource "aws_kms_key" "this" {
  description = var.name
}

output "arn" {
  value = aws_kms_key.this.arn
}
