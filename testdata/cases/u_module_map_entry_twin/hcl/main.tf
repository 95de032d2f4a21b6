resource "aws_kms_key" "dynamodb" {
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

module "tables" {
  source = "./tables"

  tables = {
    b = {
      kms    = aws_kms_key.dynamodb.arn
      stream = aws_kms_key.dynamodb.arn
    }
    a = {}
  }
}
