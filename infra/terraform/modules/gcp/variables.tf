# The same file in each cloud's module: interface.test.ts holds them to it.

variable "name" {
  description = "Name of the installation; everything that is made begins with it."
  type        = string
  default     = "trellis"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,11}$", var.name))
    error_message = "Two to twelve lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "environment" {
  description = "staging has one of everything; production survives the loss of a zone and cannot be deleted by mistake."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "staging or production."
  }
}

variable "region" {
  description = "Region of the cloud, as the cloud names it."
  type        = string
}

variable "size" {
  description = "small: tens of people, medium: hundreds, large: thousands. docs/cloud.md has what that means and costs."
  type        = string
  default     = "small"

  validation {
    condition     = contains(["small", "medium", "large"], var.size)
    error_message = "small, medium or large."
  }
}

variable "postgres_version" {
  description = "Major version of PostgreSQL."
  type        = string
  default     = "18"

  validation {
    condition     = contains(["15", "16", "17", "18"], var.postgres_version)
    error_message = "15 to 18: Trellis needs 15, and newer ones than 18 were not tried."
  }
}

variable "backup_retention_days" {
  description = "How many days back the database can be restored to any moment."
  type        = number
  default     = 14

  validation {
    condition     = var.backup_retention_days >= 7 && var.backup_retention_days <= 35
    error_message = "7 to 35 days."
  }
}

variable "allowed_cidrs" {
  description = "Networks that may reach the API of the cluster. None: from inside the network only."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.allowed_cidrs : can(cidrhost(cidr, 0)) && cidr != "0.0.0.0/0"])
    error_message = "CIDR blocks such as 203.0.113.0/24, and not the whole internet."
  }
}

variable "budget_usd" {
  description = "What a month may cost, in US dollars. Mails go out at 50, 80 and 100 percent, and when 100 are forecast."
  type        = number

  validation {
    condition     = var.budget_usd > 0
    error_message = "More than nothing."
  }
}

variable "alert_emails" {
  description = "Who gets mails about the budget."
  type        = list(string)

  validation {
    condition     = length(var.alert_emails) > 0
    error_message = "At least one address."
  }
}

variable "secrets_version" {
  description = "Raise it by one to have new passwords made for what takes them without being in the state."
  type        = number
  default     = 1
}
