# What External Secrets brings into the cluster: each property becomes a variable of the services.
resource "azurerm_key_vault" "main" {
  name                       = substr(local.short_name, 0, 24)
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = local.is_production
  soft_delete_retention_days = local.is_production ? 90 : 7
}

# Whoever applies writes the secret.
resource "azurerm_role_assignment" "writer" {
  scope                = azurerm_key_vault.main.id
  role_definition_name = "Key Vault Secrets Officer"
  principal_id         = data.azurerm_client_config.current.object_id
}

# Text that was sealed with it can be read with no other, so it is made once, and raising secrets_version leaves it.
resource "random_bytes" "secret_key" {
  length = 32
}

locals {
  redis_database = azurerm_managed_redis.main.default_database[0]
}

resource "azurerm_key_vault_secret" "main" {
  name             = "trellis"
  key_vault_id     = azurerm_key_vault.main.id
  content_type     = "application/json"
  value_wo_version = var.secrets_version
  value_wo = jsonencode({
    DATABASE_URL      = "postgres://trellis:${module.database_password.value}@${azurerm_postgresql_flexible_server.main.fqdn}:5432/trellis?sslmode=verify-full"
    AMQP_URL          = "amqp://trellis:${module.broker_password.value}@${module.rabbitmq.host}:5672"
    REDIS_URL         = "rediss://:${urlencode(local.redis_database.primary_access_key)}@${azurerm_managed_redis.main.hostname}:${local.redis_database.port}"
    SECRET_KEY        = random_bytes.secret_key.base64
    RABBITMQ_PASSWORD = module.broker_password.value
  })

  depends_on = [azurerm_role_assignment.writer]
}

# By workload identity: a service account of the cluster, without any key.
resource "azurerm_user_assigned_identity" "external_secrets" {
  name                = "${local.name}-external-secrets"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_federated_identity_credential" "external_secrets" {
  name                = "external-secrets"
  resource_group_name = azurerm_resource_group.main.name
  parent_id           = azurerm_user_assigned_identity.external_secrets.id
  issuer              = azurerm_kubernetes_cluster.main.oidc_issuer_url
  audience            = ["api://AzureADTokenExchange"]
  subject             = "system:serviceaccount:external-secrets:${local.reader}"
}

resource "azurerm_role_assignment" "reader" {
  scope                = azurerm_key_vault.main.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azurerm_user_assigned_identity.external_secrets.principal_id
}
