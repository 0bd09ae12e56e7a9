# There is no RabbitMQ of Azure's: it runs in the cluster, kept by its own operator (modules/rabbitmq).
module "broker_password" {
  source = "../password"
}

module "rabbitmq" {
  source = "../rabbitmq"

  secret        = azurerm_key_vault_secret.main.name
  storage_gb    = local.size.broker_gb
  is_production = local.is_production
}
