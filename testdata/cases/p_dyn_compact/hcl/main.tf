resource "aws_kms_key" "sky" {
  description = "sky"
}

module "stars" {
  source      = "./table"
  name        = "stars"
  kms_key_arn = aws_kms_key.sky.arn
}

module "planets" {
  source = "./table"
  name   = "planets"
}

module "moons" {
  source      = "./table"
  name        = "moons"
  kms_key_arn = ""
}

module "comets" {
  source      = "./table"
  name        = "comets"
  kms_key_arn = "arn:aws:kms:us-east-1:111122223333:alias/aws/dynamodb"
}
