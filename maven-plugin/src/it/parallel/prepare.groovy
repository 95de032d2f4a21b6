def plans = [
    'a/target/plan.json': 'article/1.json',
    'b/target/plan.json': 'literals/1.json',
    'c/target/plan.json': 'modules/1.json',
    'd/target/plan.json': 'module_output/1.json']
for (plan in plans) {
    def copy = new File(basedir, plan.key)
    copy.parentFile.mkdirs()
    copy.setBytes(new File(cases, plan.value).bytes)
}
