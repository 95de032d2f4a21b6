resource "aws_kms_key" "k" {
  description = "k"
}
data "aws_dynamodb_table" "cmk" {
  name = "foreign-cmk"
}
data "aws_dynamodb_table" "man" {
  name = "foreign-man"
}
data "aws_dynamodb_table" "none" {
  name = "foreign-none"
}

data "aws_kms_key" "uuid_man" {
  key_id = "c7a149cc-a033-5cfe-bbb4-1b728257b708"
}
data "aws_kms_key" "uuid_cust" {
  key_id = "aaaaaaaa-1111-4222-8333-000000000001"
}
data "aws_kms_key" "late_uuid" {
  key_id = "c7a149cc-a033-5cfe-bbb4-1b728257b708"
  depends_on = [aws_kms_key.k]
}
data "aws_kms_key" "late_arn" {
  key_id = "arn:aws:kms:us-east-1:111122223333:alias/aws/dynamodb"
  depends_on = [aws_kms_key.k]
}
data "aws_kms_alias" "awsfmt" {
  name = format("alias/%s/dynamodb", "aws")
  depends_on = [aws_kms_key.k]
}
data "aws_kms_alias" "aws" {
  name = "alias/aws/dynamodb"
}
resource "aws_dynamodb_table" "t_cmk" {
  name         = "t-cmk-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_dynamodb_table.cmk.server_side_encryption[0].kms_key_arn
  }
}
resource "aws_dynamodb_table" "t_man" {
  name         = "t-man-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_dynamodb_table.man.server_side_encryption[0].kms_key_arn
  }
}
resource "aws_dynamodb_table" "t_none" {
  name         = "t-none-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = try(data.aws_dynamodb_table.none.server_side_encryption[0].kms_key_arn, null)
  }
}
resource "aws_dynamodb_table" "uuid_man" {
  name         = "uuid-man-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.uuid_man.arn
  }
}
resource "aws_dynamodb_table" "uuid_cust" {
  name         = "uuid-cust-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.uuid_cust.arn
  }
}
resource "aws_dynamodb_table" "late_uuid" {
  name         = "late-uuid-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.late_uuid.arn
  }
}
resource "aws_dynamodb_table" "late_arn" {
  name         = "late-arn-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_key.late_arn.arn
  }
}
resource "aws_dynamodb_table" "awsfmt" {
  name         = "awsfmt-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = data.aws_kms_alias.awsfmt.target_key_arn
  }
}
resource "aws_dynamodb_table" "lit_man" {
  name         = "lit-man-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/c7a149cc-a033-5cfe-bbb4-1b728257b708"
  }
}
resource "aws_dynamodb_table" "al_id" {
  name         = "al-id-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = format("arn:aws:kms:us-east-1:111122223333:key/%s", data.aws_kms_alias.aws.target_key_id)
  }
}
