def log = new File(basedir, 'build.log').text
assert log.contains('thread count of 2')
assert !log.contains('not marked as @threadSafe')

// Each module's report is in one piece: from its name to its counts comes no other module's line.
def counts = [
    a: 'Failed: 2 errors. 3 tables:',
    b: 'Failed: 6 errors. 9 tables:',
    c: 'Failed: 3 errors. 9 tables:',
    d: 'Passed: 3 tables:']
def ours = log.readLines().findAll { it =~ /cmkcheck has checked|Failed: |Passed: |  error  / }
for (expected in counts) {
    def module = expected.key
    def count = expected.value
    def from = ours.findIndexOf { it.endsWith("cmkcheck has checked target/plan.json of $module") }
    assert from >= 0
    def to = ours.findIndexOf(from + 1) { !it.contains('  error  ') }
    assert ours[to].contains(count)
    assert to - from - 1 == (count =~ /(\d+) error/).with { it.find() ? it.group(1) as int : 0 }

    def report = new groovy.json.JsonSlurper().parse(new File(basedir, "$module/target/cmkcheck/report.json"))
    assert count.contains("${report.summary.tables} tables")
}
