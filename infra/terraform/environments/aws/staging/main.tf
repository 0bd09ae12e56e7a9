# Everything marked CHANGE-ME is yours; docs/cloud.md says what comes before and after.

terraform {
  required_version = ">= 1.11.0"

  # The state holds passwords that a cloud gives out in no other way: encrypted, locked, and for few to read.
  backend "s3" {
    bucket       = "CHANGE-ME-terraform-state"
    key          = "trellis/staging.tfstate"
    region       = "eu-central-1"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = { installation = "trellis-staging" }
  }
}

module "trellis" {
  source = "../../../modules/aws"

  environment           = "staging"
  region                = "eu-central-1"
  size                  = "small"
  backup_retention_days = 7
  allowed_cidrs         = [] # CHANGE-ME: networks that kubectl comes from, or none
  budget_usd            = 700
  alert_emails          = ["operations@trellis.example"] # CHANGE-ME
}
