services = {
  auth = {
    data_class = "restricted"
    tables = {
      users   = {}
      devices = { data_class = "public" }
    }
  }
  blog = {
    tables = {
      posts  = {}
      drafts = { data_class = "restricted" }
    }
  }
}
