variable "environment" {
  type    = string
  default = "dev"
}

resource "aws_kms_key" "iot" {
  description = "iot ${var.environment}"
}

module "tables" {
  source      = "./tables"
  config_file = "${path.root}/config/${var.environment}.json"
  kms_key_arn = aws_kms_key.iot.arn
}
