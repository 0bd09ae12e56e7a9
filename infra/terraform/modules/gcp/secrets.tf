# What External Secrets brings into the cluster: each property becomes a variable of the services.
resource "google_secret_manager_secret" "main" {
  secret_id           = local.name
  deletion_protection = local.is_production

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }
}

# Text that was sealed with it can be read with no other, so it is made once, and raising secrets_version leaves it.
resource "random_bytes" "secret_key" {
  length = 32
}

resource "google_secret_manager_secret_version" "main" {
  secret                 = google_secret_manager_secret.main.id
  secret_data_wo_version = var.secrets_version
  secret_data_wo = jsonencode({
    DATABASE_URL      = "postgres://trellis:${module.database_password.value}@${google_sql_database_instance.main.private_ip_address}:5432/trellis?sslmode=require&uselibpqcompat=true"
    AMQP_URL          = "amqp://trellis:${module.broker_password.value}@${module.rabbitmq.host}:5672"
    REDIS_URL         = "redis://:${google_redis_instance.main.auth_string}@${google_redis_instance.main.host}:${google_redis_instance.main.port}"
    SECRET_KEY        = random_bytes.secret_key.base64
    RABBITMQ_PASSWORD = module.broker_password.value
  })
}

# By workload identity: the service account of External Secrets in the cluster, without any key.
resource "google_secret_manager_secret_iam_member" "external_secrets" {
  secret_id = google_secret_manager_secret.main.id
  role      = "roles/secretmanager.secretAccessor"
  member    = "principal://iam.googleapis.com/projects/${data.google_project.current.number}/locations/global/workloadIdentityPools/${data.google_project.current.project_id}.svc.id.goog/subject/ns/external-secrets/sa/external-secrets"
}
