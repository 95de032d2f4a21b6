def log = new File(basedir, 'build.log').text
assert !new File(basedir, 'pom.xml').exists()
assert log.readLines().contains('[INFO] cmkcheck has checked clean/plan.json')
assert log.contains('Passed: 3 tables')
assert log.contains('cmkcheck found 2 errors in plan.json')
assert log.contains('is in target/cmkcheck/report.json')

def json = { new groovy.json.JsonSlurper().parse(new File(basedir, it)) }
assert json('clean/report.out').plans*.source == ['clean/plan.json']
assert json('target/cmkcheck/report.json').plans*.source == ['plan.json']
