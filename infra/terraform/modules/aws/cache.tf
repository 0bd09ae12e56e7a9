# What lies in it is gone after a moment anyway: no snapshots.
resource "aws_elasticache_subnet_group" "main" {
  name       = local.name
  subnet_ids = aws_subnet.private[*].id
}

data "aws_secretsmanager_random_password" "cache" {
  password_length     = 40
  exclude_punctuation = true
}

# In the state for the same reason as that of the broker.
resource "terraform_data" "cache_password" {
  input            = data.aws_secretsmanager_random_password.cache.random_password
  triggers_replace = [var.secrets_version]

  lifecycle {
    ignore_changes = [input]
  }
}

resource "aws_elasticache_replication_group" "main" {
  replication_group_id = local.name
  description          = "Live changes and rate limits of ${local.name}"
  engine               = "redis"
  engine_version       = "7.1"
  node_type            = local.size.cache
  port                 = 6379

  num_cache_clusters         = local.is_production ? 2 : 1
  automatic_failover_enabled = local.is_production
  multi_az_enabled           = local.is_production
  subnet_group_name          = aws_elasticache_subnet_group.main.name
  security_group_ids         = [aws_security_group.data.id]

  at_rest_encryption_enabled = true
  kms_key_id                 = aws_kms_key.main.arn
  transit_encryption_enabled = true
  auth_token                 = terraform_data.cache_password.output
  auth_token_update_strategy = "ROTATE"

  snapshot_retention_limit   = 0
  auto_minor_version_upgrade = true
  maintenance_window         = "sun:05:00-sun:06:00"
}
