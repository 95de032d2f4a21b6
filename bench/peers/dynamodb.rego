# The question that cmkcheck answers, as far as a rule over resource_changes alone can ask it: a
# table whose settings name no key, though a key of the same plan is "known after apply" as well.
package main

import rego.v1

deny contains message if {
	some change in input.resource_changes
	change.type == "aws_dynamodb_table"
	not named(change.change)
	message := sprintf("%s has no customer managed key", [change.address])
}

named(change) if startswith(change.after.server_side_encryption[0].kms_key_arn, "arn:")

named(change) if change.after_unknown.server_side_encryption[0].kms_key_arn == true
