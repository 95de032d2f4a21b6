
variable "create_table" { 
  default = true
}
variable "autoscaling_enabled" { 
  default = false
}
variable "name" { 
  default = null
}
variable "server_side_encryption_enabled" { 
  default = false
}
variable "server_side_encryption_kms_key_arn" { 
  default = null
}
variable "replica_regions" { 
  default = []
}
resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  count = var.create_table && !var.autoscaling_enabled ? 1 : 0
  stream_enabled = length(var.replica_regions) > 0
  stream_view_type = length(var.replica_regions) > 0 ? "NEW_AND_OLD_IMAGES" : null
  dynamic "replica" {
    for_each = var.replica_regions
    content {
      region_name = replica.value.region_name
      kms_key_arn = lookup(replica.value, "kms_key_arn", null)
      propagate_tags = lookup(replica.value, "propagate_tags", null)
    }
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = var.server_side_encryption_enabled
    kms_key_arn = var.server_side_encryption_kms_key_arn
  }
}
resource "aws_dynamodb_table" "autoscaled" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  count = var.create_table && var.autoscaling_enabled ? 1 : 0
  stream_enabled = length(var.replica_regions) > 0
  stream_view_type = length(var.replica_regions) > 0 ? "NEW_AND_OLD_IMAGES" : null
  dynamic "replica" {
    for_each = var.replica_regions
    content {
      region_name = replica.value.region_name
      kms_key_arn = lookup(replica.value, "kms_key_arn", null)
      propagate_tags = lookup(replica.value, "propagate_tags", null)
    }
  }
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = var.server_side_encryption_enabled
    kms_key_arn = var.server_side_encryption_kms_key_arn
  }
}
