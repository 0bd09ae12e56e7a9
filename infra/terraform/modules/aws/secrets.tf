# What External Secrets brings into the cluster: each property becomes a variable of the services.
resource "aws_secretsmanager_secret" "main" {
  name                    = "${local.name}/trellis"
  kms_key_id              = aws_kms_key.main.arn
  recovery_window_in_days = local.is_production ? 30 : 7
}

# Text that was sealed with it can be read with no other, so it is made once, and raising secrets_version leaves it.
data "aws_secretsmanager_random_password" "secret_key" {
  password_length     = 32
  exclude_punctuation = true
}

resource "terraform_data" "secret_key" {
  input = base64encode(data.aws_secretsmanager_random_password.secret_key.random_password)

  lifecycle {
    ignore_changes = [input]
  }
}

resource "aws_secretsmanager_secret_version" "main" {
  secret_id                = aws_secretsmanager_secret.main.id
  secret_string_wo_version = var.secrets_version
  secret_string_wo = jsonencode({
    DATABASE_URL = "postgres://trellis:${module.database_password.value}@${aws_db_instance.main.endpoint}/trellis?sslmode=require&uselibpqcompat=true"
    AMQP_URL     = replace(aws_mq_broker.main.instances[0].endpoints[0], "amqps://", "amqps://trellis:${terraform_data.broker_password.output}@")
    REDIS_URL    = "rediss://:${terraform_data.cache_password.output}@${aws_elasticache_replication_group.main.primary_endpoint_address}:6379"
    SECRET_KEY   = terraform_data.secret_key.output
  })
}
