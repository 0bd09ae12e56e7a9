resource "azurerm_consumption_budget_resource_group" "main" {
  name              = local.name
  resource_group_id = azurerm_resource_group.main.id
  amount            = var.budget_usd
  time_grain        = "Monthly"

  time_period {
    start_date = formatdate("YYYY-MM-01'T'00:00:00Z", plantimestamp())
  }

  dynamic "notification" {
    for_each = [50, 80, 100]

    content {
      operator       = "GreaterThan"
      threshold      = notification.value
      threshold_type = "Actual"
      contact_emails = var.alert_emails
    }
  }

  notification {
    operator       = "GreaterThan"
    threshold      = 100
    threshold_type = "Forecasted"
    contact_emails = var.alert_emails
  }

  lifecycle {
    # The month in which it was made.
    ignore_changes = [time_period]
  }
}
