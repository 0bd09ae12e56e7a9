resource "google_monitoring_notification_channel" "budget" {
  count        = length(var.alert_emails)
  display_name = "Budget of ${local.name} ${count.index + 1}"
  type         = "email"

  labels = {
    email_address = var.alert_emails[count.index]
  }
}

resource "google_billing_budget" "main" {
  billing_account = data.google_project.current.billing_account
  display_name    = local.name

  budget_filter {
    projects               = ["projects/${data.google_project.current.number}"]
    credit_types_treatment = "INCLUDE_ALL_CREDITS"
  }

  amount {
    specified_amount {
      currency_code = "USD"
      units         = tostring(floor(var.budget_usd))
    }
  }

  dynamic "threshold_rules" {
    for_each = [0.5, 0.8, 1.0]

    content {
      threshold_percent = threshold_rules.value
      spend_basis       = "CURRENT_SPEND"
    }
  }

  threshold_rules {
    threshold_percent = 1.0
    spend_basis       = "FORECASTED_SPEND"
  }

  all_updates_rule {
    monitoring_notification_channels = google_monitoring_notification_channel.budget[*].id
  }
}
