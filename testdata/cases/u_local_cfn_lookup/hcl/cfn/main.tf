resource "aws_cloudformation_stack" "key" {
  name = "dynamodb-key"
  template_body = jsonencode({
    Resources = {
      Key = {
        Type = "AWS::KMS::Key"
        Properties = {
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

output "key_arn" {
  value = lookup(aws_cloudformation_stack.key.outputs, "KeyArn", null)
}
