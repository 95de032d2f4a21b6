module "t" {
  source = "./t"
}
resource "aws_dynamodb_table_replica" "r" {
  provider         = aws.west
  global_table_arn = module.t.arn
}
