resource "azurerm_kubernetes_cluster" "main" {
  name                = local.name
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  dns_prefix          = local.name
  sku_tier            = local.is_production ? "Standard" : "Free"

  # Without addresses its API is reachable from inside the network only.
  private_cluster_enabled = length(var.allowed_cidrs) == 0

  dynamic "api_server_access_profile" {
    for_each = length(var.allowed_cidrs) > 0 ? [var.allowed_cidrs] : []

    content {
      authorized_ip_ranges = api_server_access_profile.value
    }
  }

  automatic_upgrade_channel = "patch"
  node_os_upgrade_channel   = "NodeImage"
  oidc_issuer_enabled       = true
  workload_identity_enabled = true
  azure_policy_enabled      = true

  default_node_pool {
    name                 = "main"
    vm_size              = local.size.node
    vnet_subnet_id       = azurerm_subnet.nodes.id
    auto_scaling_enabled = true
    min_count            = local.size.nodes.least
    max_count            = local.size.nodes.most
    os_disk_size_gb      = 64
    zones                = ["1", "2", "3"]

    upgrade_settings {
      max_surge = "33%"
    }
  }

  identity {
    type = "SystemAssigned"
  }

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_policy      = "cilium"
    network_data_plane  = "cilium"
    pod_cidr            = "10.44.0.0/14"
    service_cidr        = "10.43.0.0/16"
    dns_service_ip      = "10.43.0.10"
  }
}

# The cluster puts nodes and load balancers of its own into the network.
resource "azurerm_role_assignment" "network" {
  scope                = azurerm_virtual_network.main.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_kubernetes_cluster.main.identity[0].principal_id
}
