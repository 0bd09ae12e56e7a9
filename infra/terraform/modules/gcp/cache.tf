# What lies in it is gone after a moment anyway: no persistence. Its password is made by Google and is in the
# state, so keep the state as docs/cloud.md says. Traffic stays in the network and is encrypted by Google between
# its machines; TLS of its own would need Google's certificate in each pod.
resource "google_redis_instance" "main" {
  name               = local.name
  region             = var.region
  tier               = local.is_production ? "STANDARD_HA" : "BASIC"
  memory_size_gb     = local.size.cache_gb
  redis_version      = "REDIS_7_2"
  auth_enabled       = true
  connect_mode       = "PRIVATE_SERVICE_ACCESS"
  authorized_network = google_compute_network.main.id

  depends_on = [google_service_networking_connection.services]
}
