variable "name" { type = string }
variable "cfg" {
  type = object({ cmk = optional(bool), kms = optional(string), n = optional(string), tags = optional(map(string), {}) })
}
variable "arn" {}
output "used" { value = var.cfg.cmk && var.cfg.n == "1" ? try(coalesce(var.cfg.kms, var.arn), null) : var.cfg.kms }
resource "aws_dynamodb_table" "t" {
  name         = "mod-${var.name}"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = toset(var.arn == null ? [] : [var.cfg.n])
    content {
      enabled     = server_side_encryption.key == "1"
      kms_key_arn = server_side_encryption.key == "1" ? var.arn : null
    }
  }
}
