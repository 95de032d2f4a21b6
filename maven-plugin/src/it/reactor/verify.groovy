def log = new File(basedir, 'build.log').text
// The parent and the library have no plan: the inherited goal lets them be.
assert log.contains('cmkcheck has no plan to check of reactor')
assert log.contains('cmkcheck has no plan to check of library')
assert log.contains('cmkcheck has checked target/plan.json of orders')
assert log =~ /orders .*SUCCESS/
assert log =~ /library .*SUCCESS/
assert log =~ /payments .*FAILURE/
assert log.contains('on project payments: cmkcheck found 2 errors in target/plan.json')
assert new File(basedir, 'orders/target/cmkcheck/report.json').exists()
assert new File(basedir, 'payments/target/cmkcheck/report.json').exists()
assert !new File(basedir, 'target/cmkcheck').exists()
assert !new File(basedir, 'library/target/cmkcheck').exists()
