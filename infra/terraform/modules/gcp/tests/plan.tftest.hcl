# Plans both environments with the schema of the real provider, and no cloud behind it.

mock_provider "google" {}
mock_provider "random" {}

variables {
  region       = "europe-west3"
  budget_usd   = 900
  alert_emails = ["operations@trellis.example", "second@trellis.example"]
}

run "production_survives_a_zone_and_mistakes" {
  command = plan

  variables {
    environment = "production"
    size        = "medium"
  }

  assert {
    condition     = google_sql_database_instance.main.settings[0].availability_type == "REGIONAL" && google_sql_database_instance.main.deletion_protection && google_sql_database_instance.main.settings[0].deletion_protection_enabled
    error_message = "The database must survive the loss of a zone and mistakes."
  }

  assert {
    condition     = google_redis_instance.main.tier == "STANDARD_HA"
    error_message = "Redis must survive the loss of a zone."
  }

  assert {
    condition     = google_container_cluster.main.deletion_protection && google_container_cluster.main.private_cluster_config[0].enable_private_endpoint
    error_message = "Without allowed networks the API of the cluster is private, and it is not deleted by mistake."
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
    condition     = google_sql_database_instance.main.settings[0].availability_type == "ZONAL" && google_redis_instance.main.tier == "BASIC"
    error_message = "Staging is to be cheap."
  }

  assert {
    condition     = !google_sql_database_instance.main.settings[0].ip_configuration[0].ipv4_enabled && google_sql_database_instance.main.settings[0].ip_configuration[0].ssl_mode == "ENCRYPTED_ONLY"
    error_message = "The database has no public address and takes no connection without TLS."
  }

  assert {
    condition     = google_sql_database_instance.main.settings[0].backup_configuration[0].point_in_time_recovery_enabled && google_sql_database_instance.main.settings[0].backup_configuration[0].backup_retention_settings[0].retained_backups == 14
    error_message = "Backups are kept for as long as is asked for."
  }

  assert {
    condition     = [for block in google_container_cluster.main.master_authorized_networks_config[0].cidr_blocks : block.cidr_block] == ["203.0.113.0/24"]
    error_message = "Only allowed networks reach the API of the cluster."
  }

  assert {
    condition     = alltrue([for flag in google_sql_database_instance.main.settings[0].database_flags : tonumber(flag.value) >= 200 if flag.name == "max_connections"])
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
