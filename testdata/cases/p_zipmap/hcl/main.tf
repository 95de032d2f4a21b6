variable "classes" {
  type    = list(string)
  default = ["secret", "internal"]
}

resource "aws_kms_key" "class" {
  count       = length(var.classes)
  description = var.classes[count.index]
}

locals {
  key_of_class = merge(
    zipmap(var.classes, aws_kms_key.class[*].arn),
    { public = null, internal = null },
  )
}

resource "aws_dynamodb_table" "this" {
  for_each = {
    plans   = "secret"
    minutes = "internal"
    posts   = "public"
  }

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = local.key_of_class[each.value]
  }
}

resource "aws_dynamodb_table" "last" {
  name         = "last"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = reverse(aws_kms_key.class[*].arn)[0]
  }
}
