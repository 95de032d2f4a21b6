def log = new File(basedir, 'build.log').text
assert log.count('[INFO] cmkcheck found no plan absent.json') == 1
assert log.contains('[INFO] cmkcheck has checked plan.json of missing-plan-allowed')
assert log.contains('Passed: 3 tables')
