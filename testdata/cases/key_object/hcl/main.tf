resource "aws_kms_key" "k" {
  enable_key_rotation = true
}

# The whole resource is handed on, and an attribute of it asked for inside.
module "tables" {
  source = "./tables"
  key    = aws_kms_key.k
}
