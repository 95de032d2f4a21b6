def plan = new File(cases, 'article/1.json').bytes
new File(basedir, 'plan.json').setBytes(plan)
new File(basedir, 'cut.json').setBytes(plan[0..4999] as byte[])
new File(basedir, 'tfplan').setBytes([0x50, 0x4b, 3, 4, 20, 0] as byte[])
