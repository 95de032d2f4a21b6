def log = new File(basedir, 'build.log').text
assert log.contains('cmkcheck has checked target/plan.json of passes')
assert log.contains('Passed: 3 tables: 3 on a customer managed key')
assert log.contains('BUILD SUCCESS')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cmkcheck/report.json'))
assert report.schema == 'cmkcheck/report/1'
assert report.tool.version == projectVersion
assert report.plans*.source == ['target/plan.json']
assert report.plans[0].tables.size() == 3
assert report.summary.outcome == 'pass'
