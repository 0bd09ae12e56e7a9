# There is no RabbitMQ of Google's: it runs in the cluster, kept by its own operator (modules/rabbitmq).
module "broker_password" {
  source = "../password"
}

module "rabbitmq" {
  source = "../rabbitmq"

  secret        = google_secret_manager_secret.main.secret_id
  storage_gb    = local.size.broker_gb
  is_production = local.is_production
}
