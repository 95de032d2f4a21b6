def log = new File(basedir, 'build.log').text
assert log.contains('on project tables-required: a plan has no DynamoDB table, and requireTables asks for some')
