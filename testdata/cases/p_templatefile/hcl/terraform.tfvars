secret = ["keys"]
