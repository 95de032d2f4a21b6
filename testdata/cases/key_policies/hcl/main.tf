resource "aws_kms_key" "root_only" {
  description = "root_only"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": {"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}})
}
resource "aws_dynamodb_table" "root_only" {
  name         = "root-only-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.root_only.arn
  }
}
resource "aws_kms_key" "scoped" {
  description = "scoped"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*", "Condition": {"StringEquals": {"kms:ViaService": "dynamodb.us-east-1.amazonaws.com"}}}]})
}
resource "aws_dynamodb_table" "scoped" {
  name         = "scoped-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.scoped.arn
  }
}
resource "aws_kms_key" "scoped_like" {
  description = "scoped_like"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*", "Condition": {"StringLike": {"kms:ViaService": "dynamodb.*.amazonaws.com"}}}]})
}
resource "aws_dynamodb_table" "scoped_like" {
  name         = "scoped-like-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.scoped_like.arn
  }
}
resource "aws_kms_key" "scoped_case" {
  description = "scoped_case"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*", "Condition": {"StringEqualsIgnoreCase": {"KMS:viaservice": ["dynamodb.us-east-1.amazonaws.com", "dynamodb.eu-west-1.amazonaws.com"]}}}]})
}
resource "aws_dynamodb_table" "scoped_case" {
  name         = "scoped-case-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.scoped_case.arn
  }
}
resource "aws_kms_key" "service" {
  description = "service"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"Service": "logs.us-east-1.amazonaws.com"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*"}]})
}
resource "aws_dynamodb_table" "service" {
  name         = "service-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.service.arn
  }
}
resource "aws_kms_key" "admin" {
  description = "admin"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/admin"}, "Action": ["kms:Create*", "kms:Describe*", "kms:Enable*", "kms:Put*", "kms:ScheduleKeyDeletion"], "Resource": "*"}]})
}
resource "aws_dynamodb_table" "admin" {
  name         = "admin-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.admin.arn
  }
}
resource "aws_kms_key" "denied" {
  description = "denied"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*"}, {"Effect": "Deny", "Principal": "*", "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*", "Condition": {"StringNotEquals": {"kms:ViaService": "dynamodb.us-east-1.amazonaws.com"}}}]})
}
resource "aws_dynamodb_table" "denied" {
  name         = "denied-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.denied.arn
  }
}
resource "aws_kms_key" "open" {
  description = "open"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*"}]})
}
resource "aws_dynamodb_table" "open" {
  name         = "open-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.open.arn
  }
}
resource "aws_kms_key" "open_single" {
  description = "open_single"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"}})
}
resource "aws_dynamodb_table" "open_single" {
  name         = "open-single-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.open_single.arn
  }
}
resource "aws_kms_key" "if_exists" {
  description = "if_exists"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*", "Condition": {"StringEqualsIfExists": {"kms:ViaService": "dynamodb.us-east-1.amazonaws.com"}}}]})
}
resource "aws_dynamodb_table" "if_exists" {
  name         = "if-exists-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.if_exists.arn
  }
}
resource "aws_kms_key" "other_service" {
  description = "other_service"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*", "Condition": {"StringEquals": {"kms:ViaService": ["dynamodb.us-east-1.amazonaws.com", "s3.us-east-1.amazonaws.com"]}}}]})
}
resource "aws_dynamodb_table" "other_service" {
  name         = "other-service-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.other_service.arn
  }
}
resource "aws_kms_key" "not_action" {
  description = "not_action"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Resource": "*", "NotAction": ["kms:ScheduleKeyDeletion"]}]})
}
resource "aws_dynamodb_table" "not_action" {
  name         = "not-action-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.not_action.arn
  }
}
resource "aws_kms_key" "wild" {
  description = "wild"
  enable_key_rotation = true
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*", "Condition": {"StringEquals": {"kms:ViaService": "dynamodb.us-east-1.amazonaws.com"}}}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": "kms:Generate*", "Resource": "*"}]})
}
resource "aws_dynamodb_table" "wild" {
  name         = "wild-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.wild.arn
  }
}
resource "aws_kms_key" "unset" {
  description = "unset"
  enable_key_rotation = true
}
resource "aws_dynamodb_table" "unset" {
  name         = "unset-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.unset.arn
  }
}
resource "aws_kms_key" "win30" {
  description = "win30"
  enable_key_rotation = true
  deletion_window_in_days = 30
}
resource "aws_dynamodb_table" "win30" {
  name         = "win30-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.win30.arn
  }
}
resource "aws_kms_key" "win29" {
  description = "win29"
  enable_key_rotation = true
  deletion_window_in_days = 29
}
resource "aws_dynamodb_table" "win29" {
  name         = "win29-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.win29.arn
  }
}
resource "aws_kms_key" "norot" {
  description = "norot"
}
resource "aws_dynamodb_table" "norot" {
  name         = "norot-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.norot.arn
  }
}
resource "aws_kms_key" "norot_null" {
  description = "norot_null"
  enable_key_rotation = null
}
resource "aws_dynamodb_table" "norot_null" {
  name         = "norot-null-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.norot_null.arn
  }
}
resource "aws_kms_key" "beside" {
  description = "beside"
  enable_key_rotation = true
}
resource "aws_dynamodb_table" "beside" {
  name         = "beside-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.beside.arn
  }
}
resource "aws_kms_key" "beside_data" {
  description = "beside_data"
  enable_key_rotation = true
}
resource "aws_dynamodb_table" "beside_data" {
  name         = "beside-data-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.beside_data.arn
  }
}
resource "aws_kms_key" "asym" {
  description = "asym"
  customer_master_key_spec = "RSA_4096"
}
resource "aws_dynamodb_table" "asym" {
  name         = "asym-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.asym.arn
  }
}
resource "aws_kms_key" "hmac" {
  description = "hmac"
  customer_master_key_spec = "HMAC_256"
  key_usage = "GENERATE_VERIFY_MAC"
}
resource "aws_dynamodb_table" "hmac" {
  name         = "hmac-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.hmac.arn
  }
}
resource "aws_kms_key" "hsm" {
  description = "hsm"
  custom_key_store_id = "cks-1234567890abcdef0"
}
resource "aws_dynamodb_table" "hsm" {
  name         = "hsm-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.hsm.arn
  }
}
resource "aws_kms_key" "later" {
  description = "later"
  enable_key_rotation = true
}
resource "aws_dynamodb_table" "later" {
  name         = "later-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_key.later.arn
  }
}
resource "aws_kms_key" "unused" {
  description = "unused"
  deletion_window_in_days = 7
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*"}]})
}
resource "aws_kms_key_policy" "beside" {
  key_id = aws_kms_key.beside.id
  policy = jsonencode({"Version": "2012-10-17", "Statement": [{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/orders"}, "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*"}]})
}
data "aws_iam_policy_document" "scoped" {
  statement {
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/orders"]
    }
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = ["*"]
    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["dynamodb.us-east-1.amazonaws.com"]
    }
  }
}
resource "aws_kms_key_policy" "beside_data" {
  key_id = aws_kms_key.beside_data.key_id
  policy = data.aws_iam_policy_document.scoped.json
}
resource "aws_kms_key_policy" "later" {
  key_id = aws_kms_key.later.key_id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = aws_kms_key.later.arn }]
  })
}
resource "aws_kms_external_key" "material" {
  deletion_window_in_days = 7
}
resource "aws_dynamodb_table" "material" {
  name         = "material-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
    kms_key_arn = aws_kms_external_key.material.arn
  }
}
