resource "aws_kms_key" "rail" {
  description = "rail"
}

locals {
  sse = {
    enabled     = true
    kms_key_arn = aws_kms_key.rail.arn
  }
  sse_by_table = {
    trains   = local.sse
    stations = { enabled = true, kms_key_arn = null }
    delays   = { enabled = false, kms_key_arn = aws_kms_key.rail.arn }
  }
}

resource "aws_dynamodb_table" "tracks" {
  name         = "tracks"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = local.sse.enabled
    kms_key_arn = local.sse.kms_key_arn
  }
}

resource "aws_dynamodb_table" "this" {
  for_each     = local.sse_by_table
  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = each.value.enabled
    kms_key_arn = each.value.kms_key_arn
  }
}
