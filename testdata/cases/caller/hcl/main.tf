resource "aws_kms_key" "k" {
  description = "k"
}

variable "use" { 
  default = true
}
module "kms" {
  source = "./kms"
  count = var.use ? 1 : 0
}
module "kms0" {
  source = "./kms"
  count = var.use ? 0 : 1
}
module "cond" {
  source = "./m"
  name = "cond"
  kms_key_arn = var.use ? aws_kms_key.k.arn : null
}
module "condnot" {
  source = "./m"
  name = "condnot"
  kms_key_arn = var.use ? null : aws_kms_key.k.arn
}
module "one" {
  source = "./m"
  name = "one"
  kms_key_arn = one(module.kms[*].key_arn)
}
module "one0" {
  source = "./m"
  name = "one0"
  kms_key_arn = one(module.kms0[*].key_arn)
}
module "cnt" {
  source = "./m"
  name = "cnt"
  kms_key_arn = var.use ? module.kms[0].key_arn : null
}
module "cnt0" {
  source = "./m"
  name = "cnt0"
  kms_key_arn = var.use ? null : module.kms0[0].key_arn
}
module "emptystr" {
  source = "./m"
  name = "emptystr"
  kms_key_arn = ""
}
module "nn" {
  source = "./nn"
  name = "nn"
  kms_key_arn = null
}
