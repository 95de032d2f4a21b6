variable "name" {
  type = string
}

variable "encryption" {
  description = "Who encrypts the table"
  type = object({
    enabled          = optional(bool, true)
    customer_managed = optional(bool, true)
    kms_key_arn      = optional(string)
  })
}
