def log = new File(basedir, 'build.log').text
assert log.contains('cmkcheck:check')
for (name in ['all', 'failIfMissing', 'failOnViolation', 'plans', 'quiet', 'reports', 'requireTables', 'skip']) {
    assert log.contains("User property: cmkcheck.$name")
}
