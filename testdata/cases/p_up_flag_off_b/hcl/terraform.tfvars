tables = {
  animals  = { cmk = true }
  feed     = { cmk = false, sort = "day" }
  fields   = { cmk = true }
  machines = { sort = "year", cmk = true }
  harvest  = { cmk = true }
  weather  = {}
}
