resource "aws_kms_key" "search" {
  description = "search"
}

resource "aws_kms_alias" "search" {
  name          = "alias/search"
  target_key_id = aws_kms_key.search.key_id
}

variable "key_of_table" {
  type = map(string)
  default = {
    facets  = "target"
    queries = "alias"
    synonym = ""
  }
}

resource "aws_dynamodb_table" "search" {
  for_each = var.key_of_table

  name         = "search-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = true
    kms_key_arn = (
      each.value == "target" ? aws_kms_alias.search.target_key_arn :
      each.value == "alias" ? aws_kms_alias.search.arn :
      null
    )
  }
}

resource "aws_dynamodb_table" "index" {
  name         = "search-index"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_alias.search.target_key_arn
  }
}
