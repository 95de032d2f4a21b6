encryption_by_table = {
  wallets   = "customer"
  transfers = "aws"
  rates     = "aws"
  holidays  = "none"
}
