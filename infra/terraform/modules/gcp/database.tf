module "database_password" {
  source = "../password"
}

# Encrypted at rest by Google's own keys, as all of Cloud SQL is.
resource "google_sql_database_instance" "main" {
  name                = local.name
  region              = var.region
  database_version    = "POSTGRES_${var.postgres_version}"
  deletion_protection = local.is_production

  settings {
    tier                        = local.size.database
    edition                     = "ENTERPRISE"
    availability_type           = local.is_production ? "REGIONAL" : "ZONAL"
    disk_type                   = "PD_SSD"
    disk_size                   = local.size.storage_gb
    disk_autoresize             = true
    deletion_protection_enabled = local.is_production

    ip_configuration {
      ipv4_enabled    = false
      private_network = google_compute_network.main.id
      ssl_mode        = "ENCRYPTED_ONLY"
    }

    # Any moment of the last days can be restored; Cloud SQL keeps logs for seven at most in this edition, and
    # a backup of each day for as long as is asked for.
    backup_configuration {
      enabled                        = true
      start_time                     = "02:00"
      point_in_time_recovery_enabled = true
      transaction_log_retention_days = min(var.backup_retention_days, 7)

      backup_retention_settings {
        retained_backups = var.backup_retention_days
        retention_unit   = "COUNT"
      }
    }

    maintenance_window {
      day          = 7
      hour         = 4
      update_track = "stable"
    }

    database_flags {
      name  = "max_connections"
      value = tostring(local.size.connections)
    }

    insights_config {
      query_insights_enabled = true
    }
  }

  depends_on = [google_service_networking_connection.services]
}

resource "google_sql_database" "main" {
  name     = "trellis"
  instance = google_sql_database_instance.main.name
  # It goes with the instance; roles of Trellis own what is in it.
  deletion_policy = "ABANDON"
}

# A member of cloudsqlsuperuser, so it may create roles and schemas.
resource "google_sql_user" "main" {
  name                = "trellis"
  instance            = google_sql_database_instance.main.name
  password_wo         = module.database_password.value
  password_wo_version = var.secrets_version
  deletion_policy     = "ABANDON"
}
