def log = new File(basedir, 'build.log').text
assert log.contains('But the exemption expired on 2026-01-31.')
assert log.contains('exempted  aws_dynamodb_table.default')
assert log.contains('cmkcheck found 1 error in target/plan.json')

// The same policy gives the same findings as on the command line.
def json = new groovy.json.JsonSlurper()
def here = json.parse(new File(basedir, 'target/cmkcheck/report.json'))
def there = json.parse(new File(cases, '../policies/golden/exemptions.json'))
def findings = { it.plans[0].findings.collect { finding -> finding.findAll { member -> member.key != 'location' } } }
assert findings(here) == findings(there)
assert here.policy.notices == there.policy.notices
assert here.summary == there.summary
assert here.policy.file == 'cmkcheck.yaml'
