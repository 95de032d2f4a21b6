resource "aws_kms_key" "data" {
  description         = "data at rest"
  enable_key_rotation = true
}

module "orders" {
  source = "./modules/table"
  name   = "orders"
  encryption = {
    kms_key_arn = aws_kms_key.data.arn
  }
}

module "payments" {
  source = "./modules/table"
  name   = "payments"
  encryption = {
    customer_managed = true
    kms_key_arn      = aws_kms_key.data.arn
  }
}

module "sessions" {
  source = "./modules/table"
  name   = "sessions"
  encryption = {
    customer_managed = false
    kms_key_arn      = aws_kms_key.data.arn
  }
}

module "scratch" {
  source = "./modules/table"
  name   = "scratch"
  encryption = {
    enabled = false
  }
}
