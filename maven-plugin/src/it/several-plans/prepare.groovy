def plans = [
    'first.json': 'module_output/1.json',
    'plans/b/2.json': 'article/2.json',
    'plans/a.json': 'replicas/1.json',
    'plans/not-a-plan.txt': 'article/1.owners.tsv']
for (plan in plans) {
    def copy = new File(basedir, plan.key)
    copy.parentFile.mkdirs()
    copy.setBytes(new File(cases, plan.value).bytes)
}
