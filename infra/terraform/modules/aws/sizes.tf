locals {
  name          = "${var.name}-${var.environment}"
  is_production = var.environment == "production"
  zones         = slice(data.aws_availability_zones.available.names, 0, 3)

  size = {
    small = {
      node           = "m7i.large"
      nodes          = { least = 2, most = 4 }
      database       = "db.t4g.medium"
      storage_gb     = 50
      connections    = 200
      broker_single  = "mq.m5.large"
      broker_cluster = "mq.m5.large"
      cache          = "cache.t4g.small"
    }
    medium = {
      node           = "m7i.xlarge"
      nodes          = { least = 3, most = 6 }
      database       = "db.m7g.large"
      storage_gb     = 200
      connections    = 400
      broker_single  = "mq.m5.large"
      broker_cluster = "mq.m5.large"
      cache          = "cache.m7g.large"
    }
    large = {
      node           = "m7i.2xlarge"
      nodes          = { least = 3, most = 12 }
      database       = "db.m7g.2xlarge"
      storage_gb     = 1000
      connections    = 800
      broker_single  = "mq.m5.xlarge"
      broker_cluster = "mq.m5.xlarge"
      cache          = "cache.m7g.xlarge"
    }
  }[var.size]
}

data "aws_availability_zones" "available" {
  state = "available"

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}
