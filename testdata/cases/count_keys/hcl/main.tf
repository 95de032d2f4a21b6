resource "aws_kms_key" "k" {
  count = 2
}
resource "aws_kms_key" "z" {
  count = 0
}
resource "aws_dynamodb_table" "t" {
  name         = "t-${count.index}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  count = 2
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k[count.index].arn
  }
}
resource "aws_dynamodb_table" "lit0" {
  name         = "lit0-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k[0].arn
  }
}
resource "aws_dynamodb_table" "splat" {
  name         = "splat-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = (aws_kms_key.k[*].arn)[1]
  }
}
resource "aws_dynamodb_table" "elem" {
  name         = "elem-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = element(aws_kms_key.k[*].arn, 0)
  }
}
resource "aws_dynamodb_table" "oldsplat" {
  name         = "oldsplat-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.k.*.arn[0]
  }
}
resource "aws_dynamodb_table" "lookz" {
  name         = "lookz-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.z[0].arn, null)
  }
}
resource "aws_dynamodb_table" "onez" {
  name         = "onez-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = one(aws_kms_key.z[*].arn)
  }
}
resource "aws_dynamodb_table" "joinz" {
  name         = "joinz-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = join("", aws_kms_key.z[*].arn)
  }
}
resource "aws_dynamodb_table" "concat" {
  name         = "concat-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = concat(aws_kms_key.z[*].arn, aws_kms_key.k[*].arn)[0]
  }
}
resource "aws_dynamodb_table" "forx" {
  name         = "forx-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = [for k in aws_kms_key.k : k.arn][0]
  }
}
resource "aws_dynamodb_table" "len" {
  name         = "len-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = length(aws_kms_key.z) > 0 ? aws_kms_key.z[0].arn : null
  }
}
resource "aws_dynamodb_table" "len_k" {
  name         = "len-k-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = length(aws_kms_key.k) > 0 ? aws_kms_key.k[0].arn : null
  }
}
resource "aws_dynamodb_table" "more" {
  name         = "more-${count.index}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  count = 3
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(aws_kms_key.k[count.index].arn, null)
  }
}
