locals {
  settings = yamldecode(file("${path.module}/settings.yaml"))
  tables   = local.settings.tables
}

resource "aws_cloudwatch_log_group" "orders" {
  name       = "/shop/orders"
  kms_key_id = local.settings.logs
}

resource "aws_sqs_queue" "carts" {
  name              = "carts"
  kms_master_key_id = local.settings.queues
}

resource "aws_dynamodb_table" "this" {
  for_each = local.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(each.value.kms_key_arn, null)
  }

  tags = { for k, v in each.value : k => v if k == "team" }
}
