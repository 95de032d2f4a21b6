variable "name" {
  type = string
}

variable "encryption" {
  description = "Who encrypts the table"
  type = object({
    enabled          = optional(bool, true)
    customer_managed = optional(bool, false)
    kms_key_arn      = optional(string)
  })
}
