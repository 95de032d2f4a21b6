stack = "shop-dev-eu"
