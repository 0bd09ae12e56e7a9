# Where heads of the audit trail are written down, away from the database and whoever looks after it. Older
# versions stay, so that whoever may write cannot make them unwritten.
resource "google_storage_bucket" "anchors" {
  name                        = "${data.google_project.current.project_id}-${local.name}-anchors"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = false

  versioning {
    enabled = true
  }

  soft_delete_policy {
    retention_duration_seconds = 90 * 24 * 3600
  }
}

# By workload identity: the service accounts of the namespace that the chart is installed into.
resource "google_storage_bucket_iam_member" "audit" {
  bucket = google_storage_bucket.anchors.name
  role   = "roles/storage.objectUser"
  member = "principalSet://iam.googleapis.com/projects/${data.google_project.current.number}/locations/global/workloadIdentityPools/${data.google_project.current.project_id}.svc.id.goog/namespace/trellis"
}
