# What the next steps need, such as: terraform output -raw helm_values

output "cluster_name" {
  description = "Name of the Kubernetes cluster."
  value       = module.trellis.cluster_name
}

output "credentials_command" {
  description = "Puts the cluster into the kubeconfig of whoever runs it."
  value       = module.trellis.credentials_command
}

output "database_url_secret" {
  description = "Where DATABASE_URL lies: entry of the secret manager, and its property."
  value       = module.trellis.database_url_secret
}

output "amqp_url_secret" {
  description = "Where AMQP_URL lies."
  value       = module.trellis.amqp_url_secret
}

output "redis_url_secret" {
  description = "Where REDIS_URL lies."
  value       = module.trellis.redis_url_secret
}

output "cluster_manifest" {
  description = "What the cluster needs once before the chart: kubectl apply -f -."
  value       = module.trellis.cluster_manifest
}

output "helm_values" {
  description = "Values of the chart that follow from the cloud: helm upgrade -f -."
  value       = module.trellis.helm_values
}
