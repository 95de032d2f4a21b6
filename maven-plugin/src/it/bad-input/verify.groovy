def log = new File(basedir, 'build.log').text
def end = log.substring(log.indexOf('BUILD FAILURE')).readLines()
assert end.any { it.endsWith('on project bad-input: cmkcheck could not judge 2 plans') }
assert end.any { it.startsWith('[ERROR]   plan tfplan is a binary plan file: ') && it.contains('terraform show -json') }
assert end.any { it.startsWith('[ERROR]   plan cut.json is cut off: ') }
assert end.any { it.startsWith('[ERROR] Besides, it found 2 errors in what it could judge: see target/cmkcheck/report.json.') }
assert !end.any { it.contains('aws_dynamodb_table') }

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cmkcheck/report.json'))
assert report.summary.outcome == 'error'
assert report.errors*.source == ['tfplan', 'cut.json']
assert report.plans*.source == ['plan.json']
