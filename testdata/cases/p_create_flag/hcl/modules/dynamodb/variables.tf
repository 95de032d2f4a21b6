variable "name" {
  type = string
}

variable "create_kms_key" {
  type    = bool
  default = false
}

variable "use_kms_key" {
  type    = bool
  default = true
}
