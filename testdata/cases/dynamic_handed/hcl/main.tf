
resource "terraform_data" "boot" { input = "x" }

resource "aws_ssm_parameter" "p" {
  name  = "/k"
  type  = "String"
  value = terraform_data.boot.output
}
module "a" {
  source      = "./m"
  name        = "a"
  kms_key_arn = aws_ssm_parameter.p.value
}
module "b" {
  source      = "./m"
  name        = "b"
  kms_key_arn = terraform_data.boot.output
}
