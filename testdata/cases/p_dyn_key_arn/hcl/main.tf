resource "aws_kms_key" "media" {
  description = "media"
}

module "assets" {
  source      = "./modules/table"
  name        = "assets"
  kms_key_arn = aws_kms_key.media.arn
}

module "thumbnails" {
  source = "./modules/table"
  name   = "thumbnails"
}

module "playlists" {
  source      = "./modules/table"
  name        = "playlists"
  kms_key_arn = aws_kms_key.media.arn
  encrypt     = false
}

module "captions" {
  source  = "./modules/table"
  name    = "captions"
  encrypt = true
}
