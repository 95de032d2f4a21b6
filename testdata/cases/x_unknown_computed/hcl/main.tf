provider "aws" {
  region = "us-east-1"
}
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
resource "aws_kms_alias" "a" {
  name          = "alias/app"
  target_key_id = aws_kms_key.k.key_id
}
resource "aws_kms_key" "mrk" {
  multi_region = true
}
resource "aws_kms_replica_key" "eu" {
  provider        = aws.eu
  primary_key_arn = aws_kms_key.mrk.arn
}
resource "terraform_data" "app" {
  input = "dyn"
}
resource "aws_kms_alias" "dyn" {
  name          = "alias/${terraform_data.app.output}"
  target_key_id = aws_kms_key.k.key_id
}
variable "t" {
  type    = bool
  default = true
}
variable "none" {
  type    = string
  default = null
}
variable "nob" {
  type    = bool
  default = null
}
resource "aws_kms_key" "k" {
  multi_region = var.nob
  description  = var.none
}
data "aws_kms_alias" "m" {
  name = "alias/aws/dynamodb"
}
resource "aws_kms_key" "k2" {}
locals {
  u       = aws_kms_key.k.arn
  managed = data.aws_kms_alias.m.target_key_arn
  never   = fileexists("nope")
}
resource "aws_kms_key" "tagged" {
  tags = { parent = aws_kms_key.k.arn }
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.k.arn]
  }
}

resource "aws_dynamodb_table" "id_not" {
  name         = "id_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.k.arn == aws_kms_key.k.key_id ? null : aws_kms_key.k.arn
  }
}

resource "aws_dynamodb_table" "alias" {
  name         = "alias"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (aws_kms_alias.a.target_key_arn == aws_kms_key.k.arn) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "aliasid" {
  name         = "aliasid"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (aws_kms_alias.a.target_key_id == aws_kms_key.k.key_id) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "distinct" {
  name         = "distinct"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (length(distinct([aws_kms_key.k.arn, aws_kms_alias.a.target_key_arn])) == 1) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "mrkid" {
  name         = "mrkid"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (aws_kms_replica_key.eu.key_id == aws_kms_key.mrk.key_id) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "primary" {
  name         = "primary"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (aws_kms_replica_key.eu.primary_key_arn == aws_kms_key.mrk.arn) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "aliasname" {
  name         = "aliasname"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (aws_kms_alias.dyn.name == "alias/dyn") ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "computed_multi" {
  name         = "computed_multi"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (aws_kms_key.k.multi_region != null) ? aws_kms_key.k.arn : null
  }
}

resource "aws_dynamodb_table" "computed_desc" {
  name         = "computed_desc"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = (aws_kms_key.k.description != null) ? aws_kms_key.k.arn : null
  }
}


resource "aws_dynamodb_table" "length_distinct_not" {
  name         = "length_distinct_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.never ? local.u : (length(distinct([local.u])) == 1 ? local.managed : local.u)
  }
}

resource "aws_dynamodb_table" "length_toset_not" {
  name         = "length_toset_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.never ? local.u : (length(toset([local.u, aws_kms_key.k2.arn])) == 2 ? local.managed : local.u)
  }
}

resource "aws_dynamodb_table" "length_union_not" {
  name         = "length_union_not"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = local.never ? local.u : (length(setunion([local.u], ["x"])) == 2 ? local.managed : local.u)
  }
}

resource "aws_dynamodb_table" "later_tags" {
  name         = "later_tags"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.tagged.tags_all["parent"]
  }
}

resource "aws_dynamodb_table" "later_doc" {
  name         = "later_doc"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = jsondecode(data.aws_iam_policy_document.d.json).Statement[0].Resource
  }
}
