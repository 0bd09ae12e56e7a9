locals {
  name          = "${var.name}-${var.environment}"
  is_production = var.environment == "production"

  size = {
    small = {
      node        = "e2-standard-2"
      nodes       = { least = 1, most = 2 } # in each of three zones
      database    = "db-custom-2-7680"
      storage_gb  = 50
      connections = 200
      cache_gb    = 1
      broker_gb   = 20
    }
    medium = {
      node        = "e2-standard-4"
      nodes       = { least = 1, most = 3 }
      database    = "db-custom-4-15360"
      storage_gb  = 200
      connections = 400
      cache_gb    = 5
      broker_gb   = 50
    }
    large = {
      node        = "e2-standard-8"
      nodes       = { least = 1, most = 4 }
      database    = "db-custom-8-32768"
      storage_gb  = 1000
      connections = 800
      cache_gb    = 16
      broker_gb   = 100
    }
  }[var.size]
}

data "google_project" "current" {}
