tables = {
  animals  = { cmk = true }
  feed     = { cmk = false }
  fields   = { cmk = true }
  machines = { sort = "year" }
  harvest  = { cmk = true }
  weather  = {}
}
