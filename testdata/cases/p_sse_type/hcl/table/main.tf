variable "name" {
  type = string
}

variable "sse_type" {
  type     = string
  default  = "AWS_MANAGED"
  nullable = false
}

variable "kms_key_arn" {
  type    = string
  default = null
}

locals {
  sse = {
    AWS_MANAGED      = [{ arn = null }]
    CUSTOMER_MANAGED = [{ arn = var.kms_key_arn }]
  }
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = lookup(local.sse, upper(var.sse_type), [])
    iterator = it
    content {
      enabled     = true
      kms_key_arn = it.value.arn
    }
  }
}
