resource "aws_kms_key" "team" {
  description = "team"
}

module "with_defaults" {
  source = "./wrapper"
  defaults = {
    encryption_enabled = true
    kms_key_arn        = aws_kms_key.team.arn
  }
  items = {
    tasks   = {}
    boards  = { kms_key_arn = null }
    tags    = { encryption_enabled = false }
    members = { encryption_enabled = true }
  }
}

module "without_defaults" {
  source = "./wrapper"
  items = {
    stickers = {}
    avatars  = { encryption_enabled = true }
    tokens   = { encryption_enabled = true, kms_key_arn = aws_kms_key.team.arn }
  }
}
