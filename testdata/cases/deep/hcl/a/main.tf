variable "prefix" {}
variable "key" { 
  default = null
}
module "b" {
  source = "../b"
  for_each = toset(["x.y", "z]"])
  pre = "${var.prefix}-${substr(each.key, 0, 1)}"
  the_key = var.key
}
