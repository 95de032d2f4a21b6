variable "table_names" {
  type    = list(string)
  default = ["north", "south", "east", "west"]
}

variable "regions_with_key" {
  type    = list(string)
  default = ["south", "west"]
}

resource "aws_kms_key" "k" {
  count       = length(var.regions_with_key)
  description = var.regions_with_key[count.index]
}

resource "aws_dynamodb_table" "by_position" {
  count        = length(var.table_names)
  name         = var.table_names[count.index]
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = count.index < length(aws_kms_key.k) ? aws_kms_key.k[count.index].arn : null
  }
}

resource "aws_dynamodb_table" "by_name" {
  count        = length(var.table_names)
  name         = "${var.table_names[count.index]}-v2"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(aws_kms_key.k[index(var.regions_with_key, var.table_names[count.index])].arn, null)
  }
}

resource "aws_dynamodb_table" "ring" {
  count        = 2
  name         = "ring-${count.index}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = count.index == 0
    kms_key_arn = element(aws_kms_key.k[*].arn, count.index + 1)
  }
}
