def log = new File(basedir, 'build.log').text
assert log.count('[INFO] cmkcheck is skipped: cmkcheck.skip is true') == 1
assert !log.contains('aws_dynamodb_table')
assert !new File(basedir, 'target/cmkcheck').exists()
