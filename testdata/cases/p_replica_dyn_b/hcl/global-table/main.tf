variable "name" {
  type = string
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "replicas" {
  type = map(object({
    kms_key_arn = optional(string)
  }))
  default = {}
}

resource "aws_dynamodb_table" "this" {
  name             = var.name
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = alltrue([for r in var.replicas : r.kms_key_arn != null]) ? var.kms_key_arn : null
  }

  dynamic "replica" {
    for_each = var.replicas
    content {
      region_name            = replica.key
      kms_key_arn            = replica.value.kms_key_arn
      point_in_time_recovery = true
    }
  }
}
