def log = new File(basedir, 'build.log').text
// The report, with what to write.
assert log.contains('error  aws_dynamodb_table.default  dynamodb-table-cmk')
assert log.contains('kms_key_arn = aws_kms_key.dynamodb.arn')
assert log.contains('Failed: 2 errors. 3 tables: 1 on a customer managed key, 1 on the AWS managed key, 1 on an AWS owned key (2 answers presumed, not proven).')

// What Maven says last: module, plan, tables, owners, how to fix it.
assert log.contains(':check (default) on project fails: cmkcheck found 2 errors in target/plan.json')
def end = log.substring(log.indexOf('BUILD FAILURE')).readLines()
assert end.contains('[ERROR]   error  aws_dynamodb_table.default: Will be encrypted with an AWS owned key, not a customer managed key, as far as the plan shows (dynamodb-table-cmk)')
assert end.contains('[ERROR]   error  aws_dynamodb_table.trap: Will be encrypted with the AWS managed key aws/dynamodb, not a customer managed key (dynamodb-table-cmk)')
assert end.contains('[ERROR] To fix aws_dynamodb_table.default, write')
assert end.contains('[ERROR]   resource "aws_dynamodb_table" "default" {')
assert end.any { it.startsWith('[ERROR] What to write for the others is in target/cmkcheck/report.json.') }
def message = end.dropWhile { !it.contains('Failed to execute goal') }.takeWhile { !it.contains('[Help 1]') }
assert message.size() > 8
assert message.every { it.startsWith('[ERROR] ') }
assert !log.contains('Exception:')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cmkcheck/report.json'))
assert report.summary.outcome == 'violations'
assert report.plans[0].findings*.address == ['aws_dynamodb_table.default', 'aws_dynamodb_table.trap']
