
variable "create" { 
  default = true
}
variable "create_external" { 
  default = false
}
variable "create_replica" { 
  default = false
}
variable "primary_key_arn" { 
  default = null
}
variable "aliases" { 
  default = []
}
locals {
  aliases = { for k, v in toset(var.aliases) : k => { name = v } }
}
resource "aws_kms_key" "this" {
  count = var.create && !var.create_external && !var.create_replica ? 1 : 0
}
resource "aws_kms_external_key" "this" {
  count = var.create && var.create_external ? 1 : 0
}
resource "aws_kms_replica_key" "this" {
  count = var.create && var.create_replica ? 1 : 0
  primary_key_arn = var.primary_key_arn
}
resource "aws_kms_alias" "this" {
  for_each = { for k, v in local.aliases : k => v if var.create }
  name = "alias/${each.value.name}"
  target_key_id = try(aws_kms_key.this[0].key_id, aws_kms_external_key.this[0].id, aws_kms_replica_key.this[0].key_id)
}
output "key_arn" {
  description = "The Amazon Resource Name (ARN) of the key"
  value = try(aws_kms_key.this[0].arn, aws_kms_external_key.this[0].arn, aws_kms_replica_key.this[0].arn, null)
}
output "aliases" {
  value = aws_kms_alias.this
}
