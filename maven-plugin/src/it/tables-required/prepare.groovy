def plan = new File(basedir, 'target/plan.json')
plan.parentFile.mkdirs()
plan.setBytes(new File(cases, 'empty/1.json').bytes)
