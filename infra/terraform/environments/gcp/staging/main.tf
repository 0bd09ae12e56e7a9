# Everything marked CHANGE-ME is yours; docs/cloud.md says what comes before and after.

terraform {
  required_version = ">= 1.11.0"

  # The state holds passwords that a cloud gives out in no other way: encrypted, locked, and for few to read.
  backend "gcs" {
    bucket = "CHANGE-ME-terraform-state"
    prefix = "trellis/staging"
  }
}

provider "google" {
  project = "CHANGE-ME-trellis-staging"
  region  = "europe-west3"

  # Budgets are asked for in the name of a project.
  billing_project       = "CHANGE-ME-trellis-staging"
  user_project_override = true

  default_labels = { installation = "trellis-staging" }
}

module "trellis" {
  source = "../../../modules/gcp"

  environment           = "staging"
  region                = "europe-west3"
  size                  = "small"
  backup_retention_days = 7
  allowed_cidrs         = [] # CHANGE-ME: networks that kubectl comes from, or none
  budget_usd            = 700
  alert_emails          = ["operations@trellis.example"] # CHANGE-ME
}
