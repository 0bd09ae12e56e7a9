locals {
  name          = "${var.name}-${var.environment}"
  is_production = var.environment == "production"
  # For what allows letters and digits only, and must be the only one of its name in all of Azure.
  short_name = "${replace(var.name, "-", "")}${substr(var.environment, 0, 4)}${random_string.suffix.result}"

  size = {
    small = {
      node        = "Standard_D2s_v5"
      nodes       = { least = 2, most = 4 }
      database    = "GP_Standard_D2ds_v5"
      storage_mb  = 65536
      connections = 200
      cache       = "Balanced_B0"
      broker_gb   = 20
    }
    medium = {
      node        = "Standard_D4s_v5"
      nodes       = { least = 3, most = 6 }
      database    = "GP_Standard_D4ds_v5"
      storage_mb  = 262144
      connections = 400
      cache       = "Balanced_B5"
      broker_gb   = 50
    }
    large = {
      node        = "Standard_D8s_v5"
      nodes       = { least = 3, most = 12 }
      database    = "GP_Standard_D8ds_v5"
      storage_mb  = 1048576
      connections = 800
      cache       = "Balanced_B20"
      broker_gb   = 100
    }
  }[var.size]
}

resource "random_string" "suffix" {
  length  = 5
  upper   = false
  special = false
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = local.name
  location = var.region
}

# What holds data goes by nobody's mistake.
resource "azurerm_management_lock" "data" {
  for_each = local.is_production ? {
    database = azurerm_postgresql_flexible_server.main.id
    secrets  = azurerm_key_vault.main.id
  } : {}

  name       = "keep-${each.key}"
  scope      = each.value
  lock_level = "CanNotDelete"
  notes      = "Take this away first if it is really meant to be deleted."
}
