resource "aws_kms_key" "app" {
  description = "app"
}

module "entries" {
  source = "./table"
  name   = "entries"
  key    = aws_kms_key.app
}

module "topics" {
  source = "./table"
  name   = "topics"
}

module "archive" {
  source = "./table"
  name   = "archive"
  key    = aws_kms_key.app
  tier   = "cold"
}
