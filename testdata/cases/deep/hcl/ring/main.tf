module "inner" {
  source = "../ring2"
}
output "arn" {
  value = module.inner.key_arn
}
output "none" {
  value = module.inner.none
}
output "all" {
  value = { main = module.inner.key_arn }
}
output "obj" {
  value = { key = module.inner.key }
}
