locals {
  files  = fileset("${path.module}/tables", "*.yaml")
  tables = { for f in local.files : trimsuffix(f, ".yaml") => yamldecode(file("${path.module}/tables/${f}")) }
}

resource "aws_kms_key" "science" {
  description = "science"
}

resource "aws_dynamodb_table" "this" {
  for_each = local.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = each.value.hash_key

  attribute {
    name = each.value.hash_key
    type = "S"
  }

  dynamic "server_side_encryption" {
    for_each = try([each.value.encryption], [])
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value == "cmk" ? aws_kms_key.science.arn : null
    }
  }
}
