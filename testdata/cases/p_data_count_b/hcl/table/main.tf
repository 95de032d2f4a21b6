variable "name" {
  type = string
}

variable "kms_alias" {
  type    = string
  default = "alias/club"
}

data "aws_kms_alias" "this" {
  count = var.kms_alias == "" ? 0 : 1
  name  = var.kms_alias
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = length(data.aws_kms_alias.this) > 0
    kms_key_arn = try(data.aws_kms_alias.this[0].target_key_arn, null)
  }
}
