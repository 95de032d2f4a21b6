variable "name" { default = "" }
resource "aws_kms_key" "this" { description = var.name }
output "key_arn" { value = aws_kms_key.this.arn }
output "name" { value = var.name }
