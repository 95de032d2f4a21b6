def log = new File(basedir, 'build.log').text
assert !log.contains('cmkcheck has checked')
assert log.contains('cmkcheck found 2 errors in 1 of 2 plans')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cmkcheck/report.json'))
assert report.plans*.source == ['plans/1.json', 'plans/2.json']
def text = new File(basedir, 'all.txt').getText('UTF-8')
assert text.contains('ok  aws_dynamodb_table.orders')
assert text.contains('Failed: 2 errors. 6 tables in 2 plans')
