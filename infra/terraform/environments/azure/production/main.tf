# Everything marked CHANGE-ME is yours; docs/cloud.md says what comes before and after.

terraform {
  required_version = ">= 1.11.0"

  # The state holds passwords that a cloud gives out in no other way: encrypted, locked, and for few to read.
  backend "azurerm" {
    resource_group_name  = "CHANGE-ME-terraform"
    storage_account_name = "changemeterraformstate"
    container_name       = "state"
    key                  = "trellis/production.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  subscription_id = "00000000-0000-0000-0000-000000000000" # CHANGE-ME

  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
  }
}

module "trellis" {
  source = "../../../modules/azure"

  environment           = "production"
  region                = "germanywestcentral"
  size                  = "medium"
  backup_retention_days = 30
  allowed_cidrs         = [] # CHANGE-ME: networks that kubectl comes from, or none
  budget_usd            = 3000
  alert_emails          = ["operations@trellis.example"] # CHANGE-ME
}
