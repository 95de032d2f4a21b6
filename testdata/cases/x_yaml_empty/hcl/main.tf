provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
variable "none" {
  type    = string
  default = null
}
resource "aws_kms_key" "k" {}
resource "aws_kms_key" "mrk" {
  multi_region = true
}
resource "aws_kms_replica_key" "eu" {
  provider        = aws.eu
  primary_key_arn = aws_kms_key.mrk.arn
}
resource "aws_dynamodb_table" "y_tilde" {
  name         = "y_tilde"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = yamldecode("a: ~").a == null ? aws_kms_key.k.arn : null
  }

}
resource "aws_dynamodb_table" "y_empty" {
  name         = "y_empty"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = yamldecode("a:").a == null ? aws_kms_key.k.arn : null
  }

}
resource "aws_dynamodb_table" "y_emptyb" {
  name         = "y_emptyb"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = yamldecode("a:\nb: x\n").a == null ? aws_kms_key.k.arn : null
  }

}
resource "aws_dynamodb_table" "h_yes" {
  name         = "h_yes"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.k.arn] : a if a != ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }

}
resource "aws_dynamodb_table" "h_no" {
  name         = "h_no"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.k.arn] : a if a == ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }

}
resource "aws_dynamodb_table" "h_set" {
  name         = "h_set"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = toset([for a in [aws_kms_key.k.arn] : a if a != ""])
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.key
    }
  }

}
resource "aws_dynamodb_table" "h_map" {
  name         = "h_map"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = { for a in [aws_kms_key.k.arn] : a => a }
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.key
    }
  }

}
resource "aws_dynamodb_table" "h_splat" {
  name         = "h_splat"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = aws_kms_key.k.arn[*]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }

}
resource "aws_dynamodb_table" "h_nullkey" {
  name         = "h_nullkey"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = aws_kms_key.k.arn != "" ? [1] : []
    content {
      enabled     = true
      kms_key_arn = null
    }
  }

}
resource "aws_dynamodb_table" "h_off" {
  name         = "h_off"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = aws_kms_key.k.arn != "" ? [1] : []
    content {
      enabled     = false
      kms_key_arn = aws_kms_key.k.arn
    }
  }

}
resource "aws_dynamodb_table" "h_distinct" {
  name         = "h_distinct"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = distinct([aws_kms_key.k.arn])
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }

}
resource "aws_dynamodb_table" "h_toset" {
  name         = "h_toset"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = toset([aws_kms_key.k.arn])
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }

}
resource "aws_dynamodb_table" "h_compact" {
  name         = "h_compact"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = compact([aws_kms_key.k.arn, var.none])
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }

}
resource "aws_dynamodb_table" "h_two" {
  name         = "h_two"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [for a in [aws_kms_key.k.arn] : a if a == ""]
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }
  dynamic "server_side_encryption" {
    for_each = [true]
    content {
      enabled     = true
      kms_key_arn = aws_kms_key.k.arn
    }
  }

}
resource "aws_dynamodb_table" "r_none" {
  name         = "r_none"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.mrk.arn
  }

}
resource "aws_dynamodb_table_replica" "r" {
  provider         = aws.eu
  global_table_arn = aws_dynamodb_table.r_none.arn
  kms_key_arn      = length([for i, r in toset(["eu"]) : r if i == "eu"]) == 1 ? aws_kms_replica_key.eu.arn : null
  lifecycle {
    ignore_changes = [global_table_arn]
  }
}
resource "aws_dynamodb_table" "r_late" {
  name         = "r_late"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.mrk.arn
  }
  dynamic "replica" {
    for_each = toset([for r in ["eu-west-1"] : r if aws_kms_replica_key.eu.arn != ""])
    content {
      region_name = replica.value
      kms_key_arn = aws_kms_replica_key.eu.arn
    }
  }

}
resource "aws_dynamodb_table" "r_two" {
  name         = "r_two"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.mrk.arn
  }
  replica {
    region_name = "eu-west-1"
    kms_key_arn = aws_kms_replica_key.eu.arn
  }
  dynamic "replica" {
    for_each = { for i, r in toset([]) : r => i }
    content {
      region_name = replica.value
    }
  }

}
module "a" {
  source = "./x"
  n      = "a"
  key    = aws_kms_key.k.arn
}
module "b" {
  source = "./x/../x"
  n      = "b"
}
module "c" {
  source = "./x/sub"
  key    = aws_kms_key.k.arn
}
