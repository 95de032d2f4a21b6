def log = new File(basedir, 'build.log').text
assert log.contains('thread count of 2')
assert !log.contains('not marked as @threadSafe')

// Each module's report is in one piece: from its name to its counts comes no other module's line.
// Instances of one block are one line.
def expected = [
    a: [errors: 2, lines: 2, tables: 3],
    b: [errors: 6, lines: 6, tables: 9],
    c: [errors: 3, lines: 2, tables: 9],
    d: [errors: 0, lines: 0, tables: 3]]
def ours = log.readLines().findAll { it =~ /cmkcheck has checked|Would fail: |Passed: |  error  / }
for (each in expected) {
    def module = each.key
    def counts = each.value
    def from = ours.findIndexOf { it.endsWith("cmkcheck has checked target/plan.json of $module") }
    assert from >= 0
    def to = ours.findIndexOf(from + 1) { !it.contains('  error  ') }
    assert ours[to].contains(counts.errors > 0 ? "Would fail: ${counts.errors} errors" : 'Passed: ')
    assert ours[to].contains("${counts.tables} tables:")
    assert to - from - 1 == counts.lines

    def report = new groovy.json.JsonSlurper().parse(new File(basedir, "$module/target/cmkcheck/report.json"))
    assert report.summary.tables == counts.tables
    assert report.summary.errors == counts.errors
}
