resource "aws_s3_bucket" "b" {
  bucket = "a-bucket-rule2-b"
}
resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.k.arn
    }
  }
}
resource "aws_kms_key" "k" {
  description         = "DynamoDB"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "t" {
  name         = "a-bucket-rule2-t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = one(one(aws_s3_bucket_server_side_encryption_configuration.b.rule).apply_server_side_encryption_by_default).kms_master_key_id
  }
}
