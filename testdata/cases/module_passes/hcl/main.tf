variable "names" {
  default = ["a", "b"]
}

variable "one" {
  default = 1
}

variable "none" {
  default = 0
}

variable "on" {
  default = true
}

resource "aws_kms_key" "k" {}

# Something stands in each instance, so each instance shows.
module "shown" {
  source   = "./app"
  for_each = toset(var.names)
  key_arn  = aws_kms_key.k.arn
}

# Nothing stands in these: count alone tells how many there are.
module "one" {
  source  = "./pass"
  count   = var.one
  key_arn = aws_kms_key.k.arn
}

module "none" {
  source  = "./pass"
  count   = var.none
  key_arn = aws_kms_key.k.arn
}

# Two opposite conditions look the same.
module "on" {
  source  = "./pass"
  count   = var.on ? 1 : 0
  key_arn = aws_kms_key.k.arn
}

module "off" {
  source  = "./pass"
  count   = var.on ? 0 : 1
  key_arn = aws_kms_key.k.arn
}

# Something stood in it, and will not.
module "gone" {
  source  = "./app"
  count   = var.on ? 0 : 1
  key_arn = aws_kms_key.k.arn
}

# A data source that is read during apply shows an instance too.
module "lookup" {
  source   = "./lookup"
  for_each = toset(var.names)
  name     = "${each.key}-${terraform_data.suffix.id}"
}

resource "terraform_data" "suffix" {}

resource "aws_dynamodb_table" "shown" {
  for_each     = toset(var.names)
  name         = "shown-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.shown[each.key].key_arn
  }
}

resource "aws_dynamodb_table" "one" {
  name         = "one"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = one(module.one[*].key_arn)
  }
}

resource "aws_dynamodb_table" "first" {
  name         = "first"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(module.one[0].key_arn, null)
  }
}

resource "aws_dynamodb_table" "none" {
  name         = "none"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(module.none[0].key_arn, null)
  }
}

resource "aws_dynamodb_table" "no_one" {
  name         = "no_one"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = one(module.none[*].key_arn)
  }
}

resource "aws_dynamodb_table" "on" {
  name         = "on"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(module.on[0].key_arn, null)
  }
}

resource "aws_dynamodb_table" "off" {
  name         = "off"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(module.off[0].key_arn, null)
  }
}

resource "aws_dynamodb_table" "gone" {
  name         = "gone"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = try(module.gone[0].key_arn, null)
  }
}

resource "aws_dynamodb_table" "lookup" {
  for_each     = toset(var.names)
  name         = "lookup-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.lookup[each.key].key_arn
  }
}
