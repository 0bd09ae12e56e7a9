# Plans both environments with the schema of the real provider, and no cloud behind it.

mock_provider "azurerm" {
  mock_data "azurerm_client_config" {
    defaults = {
      tenant_id = "00000000-0000-0000-0000-000000000001"
      object_id = "00000000-0000-0000-0000-000000000002"
    }
  }
}

mock_provider "random" {
  mock_resource "random_string" {
    defaults = { result = "ab1cd" }
  }
}

variables {
  region       = "germanywestcentral"
  budget_usd   = 900
  alert_emails = ["operations@trellis.example"]
}

run "production_survives_a_zone_and_mistakes" {
  command = plan

  variables {
    environment = "production"
    size        = "medium"
  }

  assert {
    condition     = azurerm_postgresql_flexible_server.main.high_availability[0].mode == "ZoneRedundant" && length(azurerm_management_lock.data) == 2
    error_message = "The database must survive the loss of a zone and mistakes."
  }

  assert {
    condition     = azurerm_managed_redis.main.high_availability_enabled && azurerm_key_vault.main.purge_protection_enabled
    error_message = "Redis must survive the loss of a zone, and secrets a mistake."
  }

  assert {
    condition     = azurerm_kubernetes_cluster.main.private_cluster_enabled && length(azurerm_kubernetes_cluster.main.api_server_access_profile) == 0
    error_message = "Without allowed networks the API of the cluster is private."
  }

  assert {
    condition     = [for object in module.rabbitmq.manifests : object.spec.replicas if object.kind == "RabbitmqCluster"] == [3]
    error_message = "Quorum queues need three nodes."
  }
}

run "staging_has_one_of_everything_and_all_is_private" {
  command = plan

  variables {
    environment   = "staging"
    allowed_cidrs = ["203.0.113.0/24"]
  }

  assert {
    condition     = length(azurerm_postgresql_flexible_server.main.high_availability) == 0 && length(azurerm_management_lock.data) == 0
    error_message = "Staging is to be cheap, and may be deleted."
  }

  assert {
    condition     = !azurerm_postgresql_flexible_server.main.public_network_access_enabled && azurerm_managed_redis.main.public_network_access == "Disabled"
    error_message = "Nobody reaches the servers from outside."
  }

  assert {
    condition     = azurerm_postgresql_flexible_server.main.backup_retention_days == 14 && tonumber(azurerm_postgresql_flexible_server_configuration.connections.value) >= 200
    error_message = "Backups are kept for as long as is asked for, and Trellis needs 200 connections."
  }

  assert {
    condition     = toset(azurerm_kubernetes_cluster.main.api_server_access_profile[0].authorized_ip_ranges) == toset(["203.0.113.0/24"])
    error_message = "Only allowed networks reach the API of the cluster."
  }
}

run "the_whole_internet_is_refused" {
  command = plan

  variables {
    environment   = "staging"
    allowed_cidrs = ["0.0.0.0/0"]
  }

  expect_failures = [var.allowed_cidrs]
}
