variable "t" {
  type    = bool
  default = true
}
variable "none" {
  type    = string
  default = null
}
resource "aws_kms_key" "k" {}

resource "aws_dynamodb_table" "null_null_cond" {
  name         = "null_null_cond"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try(var.none ? "a" : "b", "c") == "c" ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_dyn" {
  name         = "text_dyn"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [true]
    content {
      enabled     = true
      kms_key_arn = (!"0") ? aws_kms_key.k.arn : null
    }
  }
}

resource "aws_dynamodb_table" "text_try_not" {
  name         = "text_try_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(!"0", false)) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_try_and" {
  name         = "text_try_and"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try("1" && true, false)) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_plain" {
  name         = "text_plain"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ("1") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_all" {
  name         = "text_all"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (alltrue(["1", true])) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "index_bool" {
  name         = "index_bool"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try({ true = aws_kms_key.k.arn, false = null }[var.t], null)
  }
}

resource "aws_dynamodb_table" "index_booldyn" {
  name         = "index_booldyn"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [true]
    content {
      enabled     = true
      kms_key_arn = { true = aws_kms_key.k.arn, false = null }[var.t]
    }
  }
}

resource "aws_dynamodb_table" "index_text" {
  name         = "index_text"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = try([aws_kms_key.k.arn]["0"], null)
  }
}

resource "aws_dynamodb_table" "index_textdyn" {
  name         = "index_textdyn"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = [true]
    content {
      enabled     = true
      kms_key_arn = [aws_kms_key.k.arn][split(",", "0,1")[0]]
    }
  }
}

resource "aws_dynamodb_table" "text_len_crlf" {
  name         = "text_len_crlf"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (length("a\r\nb") == 3) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_len_flag" {
  name         = "text_len_flag"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (length("🇩🇪") == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_substr" {
  name         = "text_substr"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (substr("a\r\nb", 0, 2) == "a\r\n") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_nbsp" {
  name         = "text_nbsp"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (trimspace("\u00a0prod") == "prod") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_upper_not" {
  name         = "text_upper_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (upper("straße") == "STRASSE") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_lower_not" {
  name         = "text_lower_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (lower("ΑΣ") == "ας") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_sort" {
  name         = "text_sort"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (sort(["\uff61", "😀"])[0] == "\uff61") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_keys" {
  name         = "text_keys"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (keys({ "😀" = 1, "\uff61" = 2 })[0] == "\uff61") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "text_nfc" {
  name         = "text_nfc"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ("e${"\u0301"}" == "é") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "regex_empty" {
  name         = "regex_empty"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (replace("abc", "/b*/", "-") == "-a-c-") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "regex_count" {
  name         = "regex_count"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (length(regexall("b*", "abc")) == 3) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "regex_class_not" {
  name         = "regex_class_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (length(regexall("[a[b]]", "a")) > 0) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "number_mul_not" {
  name         = "number_mul_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (1.1 * 1.1 == 1.21) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "number_text_not" {
  name         = "number_text_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = ("${0.1 + 0.2}" == "0.3" && 0.1 * 0.1 == 0.01) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "format_t" {
  name         = "format_t"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(format("%t", "true"), "x") == "true") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "yaml_on_not" {
  name         = "yaml_on_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (can(yamldecode("on: x")["on"])) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "yaml_null_not" {
  name         = "yaml_null_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (try(yamldecode("null: x")["null"], "none") == "x") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "yaml_Null" {
  name         = "yaml_Null"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (yamldecode("a: Null").a == null) ? aws_kms_key.k.arn : null
  }
}
