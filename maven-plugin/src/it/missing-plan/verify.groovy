def log = new File(basedir, 'build.log').text
assert log.contains('on project missing-plan: there is no plan target/plan.json')
assert log.contains('Write it before this goal runs, with `terraform show -json tfplan > FILE`.')
assert log.contains('-Dcmkcheck.failIfMissing=false')
assert !new File(basedir, 'target/cmkcheck').exists()
