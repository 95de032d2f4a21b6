variable "alias" {
  default = "alias/aws/dynamodb"
}
data "aws_kms_alias" "this" {
  name = var.alias
}
output "arn" {
  value = data.aws_kms_alias.this.target_key_arn
}
