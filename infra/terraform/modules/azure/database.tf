module "database_password" {
  source = "../password"
}

# Encrypted at rest by Azure's own keys, as all of it is; connections without TLS are refused by default.
resource "azurerm_postgresql_flexible_server" "main" {
  name                = "${local.name}-${random_string.suffix.result}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  version             = var.postgres_version
  sku_name            = local.size.database
  storage_mb          = local.size.storage_mb
  auto_grow_enabled   = true

  # May create roles and schemas.
  administrator_login               = "trellis"
  administrator_password_wo         = module.database_password.value
  administrator_password_wo_version = var.secrets_version

  public_network_access_enabled = false
  delegated_subnet_id           = azurerm_subnet.database.id
  private_dns_zone_id           = azurerm_private_dns_zone.main["database"].id

  # Any moment within this time can be restored (point-in-time recovery).
  backup_retention_days        = var.backup_retention_days
  geo_redundant_backup_enabled = local.is_production

  dynamic "high_availability" {
    for_each = local.is_production ? ["ZoneRedundant"] : []

    content {
      mode = high_availability.value
    }
  }

  maintenance_window {
    day_of_week  = 0
    start_hour   = 4
    start_minute = 0
  }

  lifecycle {
    # Azure moves it between them when a zone is lost.
    ignore_changes = [zone, high_availability[0].standby_availability_zone]
  }

  depends_on = [azurerm_private_dns_zone_virtual_network_link.main]
}

resource "azurerm_postgresql_flexible_server_configuration" "connections" {
  name      = "max_connections"
  server_id = azurerm_postgresql_flexible_server.main.id
  value     = tostring(local.size.connections)
}

resource "azurerm_postgresql_flexible_server_database" "main" {
  name      = "trellis"
  server_id = azurerm_postgresql_flexible_server.main.id
  charset   = "UTF8"
  collation = "en_US.utf8"
}
