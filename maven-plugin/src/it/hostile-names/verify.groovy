def log = new File(basedir, 'build.log').text
assert log.contains('cmkcheck found 4 errors in target/plan.json')
// The plan's names hold line breaks with a CI's commands, and terminal codes.
assert log.contains('aws_dynamodb_table.evil["x\\n::error::pwned"]')
assert !(log =~ /(?m)^(\[[A-Z]+\] *)?::/)
assert !log.contains('\u001b[2J')
