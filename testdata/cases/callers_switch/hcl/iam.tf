data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

# Reads one table, and never needed a key for that.
resource "aws_iam_role" "reader" {
  name               = "reader"
  assume_role_policy = data.aws_iam_policy_document.assume.json
  inline_policy {
    name = "read"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect   = "Allow"
        Action   = "dynamodb:GetItem"
        Resource = aws_dynamodb_table.orders.arn
      }]
    })
  }
}

# Gets what it needs in the same change.
resource "aws_iam_role" "writer" {
  name               = "writer"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_role_policy" "writer" {
  name   = "writer"
  role   = aws_iam_role.writer.id
  policy = data.aws_iam_policy_document.writer.json
}

# Every table of the account, by a user.
resource "aws_iam_user" "auditor" {
  name = "auditor"
}

resource "aws_iam_policy" "audit" {
  name = "audit"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = {
      Effect   = "Allow"
      Action   = ["dynamodb:Describe*", "dynamodb:Scan"]
      Resource = "arn:aws:dynamodb:*:*:table/*"
    }
  })
}

resource "aws_iam_user_policy_attachment" "audit" {
  user       = aws_iam_user.auditor.name
  policy_arn = aws_iam_policy.audit.arn
}

# May not use items.
resource "aws_iam_role" "operator" {
  name               = "operator"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_role_policy" "operator" {
  name = "operator"
  role = aws_iam_role.operator.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["dynamodb:DescribeTable", "dynamodb:CreateBackup"]
      Resource = "*"
    }]
  })
}
