# Amazon MQ takes the password of its user in no other way than one that is in the state, so keep the state as
# docs/cloud.md says. The first value stays until secrets_version is raised.
data "aws_secretsmanager_random_password" "broker" {
  password_length     = 40
  exclude_punctuation = true
}

resource "terraform_data" "broker_password" {
  input            = data.aws_secretsmanager_random_password.broker.random_password
  triggers_replace = [var.secrets_version]

  lifecycle {
    ignore_changes = [input]
  }
}

resource "aws_mq_broker" "main" {
  broker_name        = local.name
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = local.is_production ? local.size.broker_cluster : local.size.broker_single
  # Quorum queues survive a node only where there are three.
  deployment_mode = local.is_production ? "CLUSTER_MULTI_AZ" : "SINGLE_INSTANCE"

  publicly_accessible = false
  subnet_ids          = local.is_production ? aws_subnet.private[*].id : [aws_subnet.private[0].id]
  security_groups     = [aws_security_group.data.id]

  auto_minor_version_upgrade = true
  apply_immediately          = !local.is_production

  user {
    username = "trellis"
    password = terraform_data.broker_password.output
  }

  logs {
    general = true
  }

  maintenance_window_start_time {
    day_of_week = "SUNDAY"
    time_of_day = "04:30"
    time_zone   = "UTC"
  }
}
