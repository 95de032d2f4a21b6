def log = new File(basedir, 'build.log').text
assert log.contains('[WARNING]   error  aws_dynamodb_table.trap  dynamodb-table-cmk')
assert log.contains('[WARNING] Would fail: 2 errors (let through by fail-on: none).')
assert log.contains('[WARNING] cmkcheck lets the build go on, because failOnViolation is false')
assert log.contains('BUILD SUCCESS')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cmkcheck/report.json'))
assert report.summary.errors == 2
assert report.summary.outcome == 'violations'
assert !report.summary.enforced
