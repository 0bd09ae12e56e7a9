# What each cloud's module has to say. Types are held to here.

variable "cluster_name" {
  description = "Name of the Kubernetes cluster."
  type        = string
}

variable "credentials_command" {
  description = "Command line that puts the cluster into a kubeconfig."
  type        = string
}

variable "secret" {
  description = "Entry of the secret manager that has the properties DATABASE_URL, AMQP_URL, REDIS_URL and SECRET_KEY."
  type        = string
}

variable "secret_store_provider" {
  description = "spec.provider of a ClusterSecretStore of External Secrets."
  type        = any
}

variable "anchors" {
  description = "Values `anchors` of the chart."
  type        = any
}

variable "extra_manifests" {
  description = "Kubernetes objects besides the ClusterSecretStore."
  type        = any
}

variable "audit" {
  description = "Values `services.audit` of the chart that follow from where anchors lie."
  type        = any
}

variable "broker_namespace" {
  description = "Namespace of RabbitMQ, if it runs in the cluster; else null."
  type        = string
}

variable "ports" {
  description = "Where the servers listen."
  type = object({
    postgresql = number
    rabbitmq   = number
    redis      = number
  })
}

variable "network" {
  description = "CIDR block in which the servers are."
  type        = string
}
