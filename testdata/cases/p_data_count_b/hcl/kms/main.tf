resource "aws_kms_key" "club" {
  description = "club"
}

resource "aws_kms_alias" "club" {
  name          = "alias/club"
  target_key_id = aws_kms_key.club.key_id
}
