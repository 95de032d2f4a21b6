# What dynamodb.rego asks.
[.resource_changes[] | select(.type == "aws_dynamodb_table")
  | select(.change
    | ((try .after.server_side_encryption[0].kms_key_arn catch null) // "" | startswith("arn:"))
      or ((try .after_unknown.server_side_encryption[0].kms_key_arn catch null) == true)
    | not)
  | .address]
