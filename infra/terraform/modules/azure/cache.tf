# Azure Managed Redis, which takes the place of Azure Cache for Redis. What lies in it is gone after a moment
# anyway: no persistence. Its key is made by Azure and is in the state, so keep the state as docs/cloud.md says.
resource "azurerm_managed_redis" "main" {
  name                      = "${local.name}-${random_string.suffix.result}"
  location                  = azurerm_resource_group.main.location
  resource_group_name       = azurerm_resource_group.main.name
  sku_name                  = local.size.cache
  high_availability_enabled = local.is_production
  public_network_access     = "Disabled"

  default_database {
    access_keys_authentication_enabled = true
    client_protocol                    = "Encrypted"
    # One address, as of a single server.
    clustering_policy = "EnterpriseCluster"
    eviction_policy   = "VolatileLRU"
  }
}

resource "azurerm_private_endpoint" "redis" {
  name                = "${local.name}-redis"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  subnet_id           = azurerm_subnet.endpoints.id

  private_service_connection {
    name                           = "redis"
    private_connection_resource_id = azurerm_managed_redis.main.id
    subresource_names              = ["redisEnterprise"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "redis"
    private_dns_zone_ids = [azurerm_private_dns_zone.main["redis"].id]
  }
}
