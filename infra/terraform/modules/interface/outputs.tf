output "cluster_name" {
  description = "Name of the Kubernetes cluster."
  value       = var.cluster_name
}

output "credentials_command" {
  description = "Command line that puts the cluster into a kubeconfig."
  value       = var.credentials_command
}

output "database_url_secret" {
  description = "Entry of the secret manager, and its property."
  value       = { entry = var.secret, property = "DATABASE_URL" }
}

output "amqp_url_secret" {
  description = "Entry of the secret manager, and its property."
  value       = { entry = var.secret, property = "AMQP_URL" }
}

output "redis_url_secret" {
  description = "Entry of the secret manager, and its property."
  value       = { entry = var.secret, property = "REDIS_URL" }
}

output "cluster_manifest" {
  description = "YAML for kubectl apply."
  value       = join("---\n", [for object in concat([local.store], var.extra_manifests) : yamlencode(object)])
}

output "helm_values" {
  description = "YAML for helm."
  value       = yamlencode(local.values)
}
