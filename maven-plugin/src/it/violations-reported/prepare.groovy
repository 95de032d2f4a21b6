def plan = new File(basedir, 'target/plan.json')
plan.parentFile.mkdirs()
plan.setBytes(new File(cases, 'article/1.json').bytes)
