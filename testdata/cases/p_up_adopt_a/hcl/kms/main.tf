resource "aws_kms_key" "music" {
  description = "music"
}

output "key_arn" {
  value = aws_kms_key.music.arn
}
