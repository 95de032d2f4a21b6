variable "data_class" {
  description = "Leave empty to use the default of the platform team"
  type        = string
  default     = null
}

resource "aws_kms_key" "confidential" {
  description = "confidential data"
}

module "customers" {
  source     = "./table"
  name       = "customers"
  data_class = var.data_class
  key_arn    = aws_kms_key.confidential.arn
}

module "catalog" {
  source     = "./table"
  name       = "catalog"
  data_class = "public"
  key_arn    = aws_kms_key.confidential.arn
}
