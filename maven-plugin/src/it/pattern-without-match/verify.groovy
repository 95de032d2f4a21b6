def log = new File(basedir, 'build.log').text
assert log.contains('on project pattern-without-match: there is no plan plans/*.json')
assert !log.contains('Passed')
