variable "pre" {}
variable "the_key" { 
  default = null
}
module "c" {
  source = "../c"
  count = 1
  name = "${var.pre}-c"
  kms_key_arn = var.the_key
}
