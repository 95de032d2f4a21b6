def plan = new File(basedir, 'plan.json')
plan.parentFile.mkdirs()
plan.setBytes(new File(cases, 'module_output/1.json').bytes)
