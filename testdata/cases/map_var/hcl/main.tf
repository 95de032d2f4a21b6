resource "aws_kms_key" "k" {
  description = "k"
}

module "m" {
  source = "./m"
  keys = { pii = aws_kms_key.k.arn }
  tables = { a = "pii", b = "none" }
}
module "n" {
  source = "./m"
  pre = "n"
  keys = {}
  tables = { a = "pii", b = "none" }
}
