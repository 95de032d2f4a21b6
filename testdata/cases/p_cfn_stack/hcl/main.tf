resource "aws_cloudformation_stack" "kms" {
  name = "kms"
  template_body = jsonencode({
    Resources = {
      Key = {
        Type = "AWS::KMS::Key"
        Properties = {
          Description = "made by CloudFormation"
          KeyPolicy = {
            Version = "2012-10-17"
            Statement = [{
              Effect    = "Allow"
              Principal = { AWS = "arn:aws:iam::111122223333:root" }
              Action    = "kms:*"
              Resource  = "*"
            }]
          }
        }
      }
    }
    Outputs = {
      KeyArn = { Value = { "Fn::GetAtt" = ["Key", "Arn"] } }
    }
  })
}

resource "aws_dynamodb_table" "legacy" {
  name         = "legacy"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_cloudformation_stack.kms.outputs["KeyArn"]
  }
}

resource "aws_dynamodb_table" "queue" {
  name         = "queue"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = lookup(aws_cloudformation_stack.kms.outputs, "QueueKeyArn", null)
  }
}
