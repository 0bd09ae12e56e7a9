# A password that is in no state and no plan. A module of its own, so that tests can put another in its place.

terraform {
  required_version = ">= 1.11.0"

  required_providers {
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }
}

ephemeral "random_password" "main" {
  length  = 40
  special = false
}

output "value" {
  description = "Letters and digits, others each time: use it with write-only arguments."
  value       = ephemeral.random_password.main.result
  ephemeral   = true
}
