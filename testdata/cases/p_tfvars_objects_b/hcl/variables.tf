variable "services" {
  description = "Services and their tables"
  type        = any
}
