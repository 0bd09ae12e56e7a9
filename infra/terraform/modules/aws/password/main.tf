# A password that is in no state and no plan. A module of its own, so that tests can put another in its place.

terraform {
  required_version = ">= 1.11.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

ephemeral "aws_secretsmanager_random_password" "main" {
  password_length     = 40
  exclude_punctuation = true
}

output "value" {
  description = "Letters and digits, others each time: use it with write-only arguments."
  value       = ephemeral.aws_secretsmanager_random_password.main.random_password
  ephemeral   = true
}
