resource "aws_kms_key" "app" {
  description = "application tables"
}

module "claims" {
  source      = "./table"
  name        = "claims"
  encryption  = "CMK"
  kms_key_arn = aws_kms_key.app.arn
}

module "policies" {
  source      = "./table"
  name        = "policies"
  encryption  = "AWS"
  kms_key_arn = aws_kms_key.app.arn
}

module "quotes" {
  source      = "./table"
  name        = "quotes"
  kms_key_arn = aws_kms_key.app.arn
}

module "zipcodes" {
  source      = "./table"
  name        = "zipcodes"
  encryption  = "NONE"
  kms_key_arn = aws_kms_key.app.arn
}
