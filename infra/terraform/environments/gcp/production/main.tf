# Everything marked CHANGE-ME is yours; docs/cloud.md says what comes before and after.

terraform {
  required_version = ">= 1.11.0"

  # The state holds passwords that a cloud gives out in no other way: encrypted, locked, and for few to read.
  backend "gcs" {
    bucket = "CHANGE-ME-terraform-state"
    prefix = "trellis/production"
  }
}

provider "google" {
  project = "CHANGE-ME-trellis-production"
  region  = "europe-west3"

  # Budgets are asked for in the name of a project.
  billing_project       = "CHANGE-ME-trellis-production"
  user_project_override = true

  default_labels = { installation = "trellis-production" }
}

module "trellis" {
  source = "../../../modules/gcp"

  environment           = "production"
  region                = "europe-west3"
  size                  = "medium"
  backup_retention_days = 30
  allowed_cidrs         = [] # CHANGE-ME: networks that kubectl comes from, or none
  budget_usd            = 3000
  alert_emails          = ["operations@trellis.example"] # CHANGE-ME
}
