resource "aws_kms_key" "k" {
  for_each = toset(["pii", "pci"])
}
resource "aws_kms_key" "one" {
  description = "one"
}
output "key_arn" {
  value = aws_kms_key.one.arn
}
output "replica_arn" {
  value = null
}
output "arns" {
  value = { for n, k in aws_kms_key.k : n => k.arn }
}
output "key" {
  value = aws_kms_key.one
}
output "nested" {
  value = { dynamodb = { key_arn = aws_kms_key.one.arn }, s3 = { key_arn = null } }
}
output "sens" {
  value = aws_kms_key.one.arn
  sensitive = true
}
