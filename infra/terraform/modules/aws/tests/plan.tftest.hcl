# Plans both environments with the schema of the real provider, and no cloud behind it.

mock_provider "aws" {
  mock_data "aws_availability_zones" {
    defaults = {
      names = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
    }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  region       = "eu-central-1"
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
    condition     = aws_db_instance.main.multi_az && aws_db_instance.main.deletion_protection && !aws_db_instance.main.skip_final_snapshot
    error_message = "The database must survive the loss of a zone and mistakes."
  }

  assert {
    condition     = aws_mq_broker.main.deployment_mode == "CLUSTER_MULTI_AZ"
    error_message = "Quorum queues need three nodes."
  }

  assert {
    condition     = aws_elasticache_replication_group.main.automatic_failover_enabled && length(aws_nat_gateway.main) == 3
    error_message = "Redis and the way out must survive the loss of a zone."
  }

  assert {
    condition     = !aws_eks_cluster.main.vpc_config[0].endpoint_public_access
    error_message = "Without allowed networks the API of the cluster is private."
  }
}

run "staging_has_one_of_everything_and_all_is_private_and_encrypted" {
  command = plan

  variables {
    environment   = "staging"
    allowed_cidrs = ["203.0.113.0/24"]
  }

  assert {
    condition     = !aws_db_instance.main.multi_az && aws_mq_broker.main.deployment_mode == "SINGLE_INSTANCE" && length(aws_nat_gateway.main) == 1
    error_message = "Staging is to be cheap."
  }

  assert {
    condition     = aws_db_instance.main.storage_encrypted && aws_elasticache_replication_group.main.at_rest_encryption_enabled && aws_elasticache_replication_group.main.transit_encryption_enabled && aws_efs_file_system.anchors.encrypted
    error_message = "All is encrypted."
  }

  assert {
    condition     = !aws_db_instance.main.publicly_accessible && !aws_mq_broker.main.publicly_accessible
    error_message = "Nobody reaches the servers from outside."
  }

  assert {
    condition     = aws_db_instance.main.backup_retention_period == 14
    error_message = "Backups are kept for as long as is asked for."
  }

  assert {
    condition     = toset(aws_eks_cluster.main.vpc_config[0].public_access_cidrs) == toset(["203.0.113.0/24"])
    error_message = "Only allowed networks reach the API of the cluster."
  }

  assert {
    condition     = alltrue([for parameter in aws_db_parameter_group.main.parameter : tonumber(parameter.value) >= 200 if parameter.name == "max_connections"])
    error_message = "Trellis needs 200 connections."
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
