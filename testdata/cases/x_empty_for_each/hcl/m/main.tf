variable "arn" { type = string }
output "arn" { value = var.arn }
resource "aws_sqs_queue" "q" {}
