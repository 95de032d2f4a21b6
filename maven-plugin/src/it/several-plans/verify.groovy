def log = new File(basedir, 'build.log').text
assert log.contains('cmkcheck has checked 3 plans of several-plans')
assert log.contains('on project several-plans: cmkcheck found 6 errors in 2 of 3 plans')
def end = log.substring(log.indexOf('BUILD FAILURE')).readLines()
def inA = end.indexOf('[ERROR]   in plans/a.json')
def inB = end.indexOf('[ERROR]   in plans/b/2.json')
assert 0 < inA && inA < inB
assert end[inA + 1].startsWith('[ERROR]   error  aws_dynamodb_table.rep_none replica us-west-2: ')
assert end[inB + 1].startsWith('[ERROR]   error  aws_dynamodb_table.default: ')
assert !end.any { it.contains('first.json') }

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cmkcheck/report.json'))
assert report.plans*.source == ['first.json', 'plans/a.json', 'plans/b/2.json']
