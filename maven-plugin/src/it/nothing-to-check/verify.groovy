def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] cmkcheck found no plan target/plan.json')
assert log.contains('[INFO] cmkcheck has no plan to check of nothing-to-check')
assert !log.contains('Passed')
assert !new File(basedir, 'target/cmkcheck').exists()
