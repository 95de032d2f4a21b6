variable "table" {
  type = string
}

resource "aws_dynamodb_table_replica" "copy" {
  global_table_arn = var.table
}
