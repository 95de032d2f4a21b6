resource "aws_kms_key" "hr" {
  description = "human resources"
}

module "salaries" {
  source                 = "./table"
  table_name             = "salaries"
  server_side_encryption = { kms_key_id = aws_kms_key.hr.arn }
}

module "vacancies" {
  source                 = "./table"
  table_name             = "vacancies"
  server_side_encryption = { kms_key_arn = null }
}

module "offices" {
  source     = "./table"
  table_name = "offices"
}

module "badges" {
  source                 = "./table"
  table_name             = "badges"
  server_side_encryption = { kms_key = aws_kms_key.hr.arn }
}
