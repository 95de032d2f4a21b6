variable "none" {
  type    = string
  default = null
}
resource "aws_kms_key" "k0" {}
data "aws_kms_alias" "managed" {
  name = "alias/aws/dynamodb"
}
resource "aws_kms_key" "new" {}

resource "aws_dynamodb_table" "u1" {
  name         = "u1"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = var.none
  }


}

resource "aws_dynamodb_table" "u2" {
  name         = "u2"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.new.arn == "" ? aws_kms_key.new.arn : null
  }


}

resource "aws_dynamodb_table" "u3" {
  name         = "u3"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.new.arn == "" ? aws_kms_key.new.arn : null
  }


}

resource "aws_dynamodb_table" "u4" {
  name         = "u4"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.new.arn == "" ? aws_kms_key.new.arn : null
  }


}

resource "aws_dynamodb_table" "u5" {
  name         = "u5"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.new.arn] : a if a != ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }


}

resource "aws_dynamodb_table" "u6" {
  name         = "u6"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.new.arn] : a if a == ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }


}

resource "aws_dynamodb_table" "u7" {
  name         = "u7"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.new.arn] : a if a == ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }


}

resource "aws_dynamodb_table" "u8" {
  name         = "u8"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.new.arn] : a if a == ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }


}

resource "aws_dynamodb_table" "u8b" {
  name         = "u8b"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.new.arn] : a if a != ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }


}

resource "aws_dynamodb_table" "u8c" {
  name         = "u8c"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.new.arn] : a if a != ""]
    content {
      enabled     = true
      kms_key_arn = null
    }
  }


}

resource "aws_dynamodb_table" "u8d" {
  name         = "u8d"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.new.arn] : a if a != ""]
    content {
      enabled     = true
      kms_key_arn = null
    }
  }


}

resource "aws_dynamodb_table" "u9" {
  name         = "u9"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = aws_kms_key.new.arn == ""
    kms_key_arn = aws_kms_key.k0.arn
  }


}

resource "aws_dynamodb_table" "u10" {
  name         = "u10"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = aws_kms_key.new.arn != ""
    kms_key_arn = aws_kms_key.k0.arn
  }


}

resource "aws_dynamodb_table" "u11" {
  name         = "u11"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = aws_kms_key.new.arn != ""
    kms_key_arn = null
  }


}

resource "aws_dynamodb_table" "u12" {
  name         = "u12"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = aws_kms_key.new.arn != ""
    kms_key_arn = null
  }


}

resource "aws_dynamodb_table" "u13" {
  name         = "u13"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = aws_kms_key.new.arn == ""
    kms_key_arn = aws_kms_key.new.arn
  }


}

resource "aws_dynamodb_table" "u14" {
  name         = "u14"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }


}

resource "aws_dynamodb_table" "u15" {
  name         = "u15"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = null
  }


}

resource "aws_dynamodb_table" "u16" {
  name         = "u16"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = false
    kms_key_arn = aws_kms_key.k0.arn
  }


}

resource "aws_dynamodb_table" "u16b" {
  name         = "u16b"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.k0.arn
  }


}

resource "aws_dynamodb_table" "u16c" {
  name         = "u16c"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.new.arn == "" ? aws_kms_key.new.arn : null
  }


}

resource "aws_dynamodb_table" "u16d" {
  name         = "u16d"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = null
  }


}

resource "aws_dynamodb_table" "u17" {
  name         = "u17"
  hash_key     = "pk"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.new.arn
  }

  lifecycle {
    ignore_changes = [server_side_encryption]
  }
}

resource "aws_dynamodb_table" "u17b" {
  name         = "u17b"
  hash_key     = "pk"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = null
  }

  lifecycle {
    ignore_changes = [server_side_encryption]
  }
}

resource "aws_dynamodb_table" "u17c" {
  name         = "u17c"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = null
  }

  lifecycle {
    ignore_changes = [server_side_encryption]
  }
}

resource "aws_dynamodb_table" "u17d" {
  name         = "u17d"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.new.arn
  }

  lifecycle {
    ignore_changes = [server_side_encryption]
  }
}

resource "aws_dynamodb_table" "u18" {
  name         = "u18"
  hash_key     = "pk"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = var.none
  }


}

resource "aws_dynamodb_table" "u18b" {
  name         = "u18b"
  hash_key     = "pk"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "pk"
    type = "S"
  }


}

resource "aws_dynamodb_table" "u18c" {
  name         = "u18c"
  hash_key     = "pk"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "pk"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.new.arn == "" ? aws_kms_key.new.arn : null
  }


}

resource "aws_dynamodb_table" "u20" {
  name         = "u20"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = length(distinct([aws_kms_key.new.arn])) == 1 ? aws_kms_key.k0.arn : aws_kms_key.new.arn
  }


}

resource "aws_dynamodb_table" "u21" {
  name         = "u21"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = fileexists("nope") ? aws_kms_key.new.arn : (length(distinct([aws_kms_key.new.arn])) == 1 ? data.aws_kms_alias.managed.target_key_arn : aws_kms_key.new.arn)
  }


}

resource "aws_dynamodb_table" "u22" {
  name         = "u22"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = coalesce(var.none, aws_kms_key.new.arn)
  }


}

resource "aws_dynamodb_table" "u23" {
  name         = "u23"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = coalesce(var.none, aws_kms_key.k0.arn)
  }


}

resource "aws_dynamodb_table" "u24" {
  name         = "u24"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(data.aws_kms_alias.managed.target_key_arn, aws_kms_key.new.arn)
  }


}
