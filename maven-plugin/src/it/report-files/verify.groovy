def log = new File(basedir, 'build.log').text
assert !log.contains('Passed')
def json = { new groovy.json.JsonSlurper().parse(new File(basedir, it)) }
assert json('out/deep/cmkcheck.json').summary.tables == 3
def text = new File(basedir, 'target/cmkcheck/report.txt').getText('UTF-8')
assert text.startsWith('plan.json\n')
assert text.contains('ok  ')
assert text.endsWith('Passed: 3 tables: 3 on a customer managed key (3 answers presumed, not proven).\n')
assert new File(basedir, 'target/short.txt').getText('UTF-8') == text
