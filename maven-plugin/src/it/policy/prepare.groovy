def plan = new File(basedir, 'target/plan.json')
plan.parentFile.mkdirs()
plan.setBytes(new File(cases, 'article/1.json').bytes)
new File(basedir, 'cmkcheck.yaml').setBytes(new File(cases, '../policies/exemptions.yaml').bytes)
