variable "key_arn" {
  type = string
}

output "key_arn" {
  value = var.key_arn
}

resource "terraform_data" "app" {}
