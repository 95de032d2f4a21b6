variable "name" {
  type = string
}

variable "tier" {
  type    = string
  default = "hot"
}

variable "key" {
  type = object({
    arn    = string
    key_id = string
  })
  default = null
}

locals {
  by_tier = {
    hot  = try(var.key.arn, null)
    cold = null
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

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.by_tier[var.tier]
  }
}
