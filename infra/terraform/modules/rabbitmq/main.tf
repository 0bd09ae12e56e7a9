# RabbitMQ in the cluster, as objects of the RabbitMQ Cluster Operator and of External Secrets. Both operators must
# be there before (docs/cloud.md).

terraform {
  required_version = ">= 1.11.0"
}

variable "secret" {
  description = "Entry of the secret manager with the property RABBITMQ_PASSWORD."
  type        = string
}

variable "storage_gb" {
  description = "Disk of each node."
  type        = number
}

variable "is_production" {
  description = "Three nodes, so that quorum queues survive the loss of one."
  type        = bool
}

locals {
  name      = "rabbitmq"
  namespace = "rabbitmq"
  host      = "${local.name}.${local.namespace}.svc"
  user      = "trellis"
}

output "host" {
  description = "Name that pods reach it by."
  value       = local.host
}

output "namespace" {
  description = "Where it runs."
  value       = local.namespace
}

output "manifests" {
  description = "Objects for the cluster."
  value = [
    { apiVersion = "v1", kind = "Namespace", metadata = { name = local.namespace } },
    {
      apiVersion = "external-secrets.io/v1"
      kind       = "ExternalSecret"
      metadata   = { name = "${local.name}-user", namespace = local.namespace }
      spec = {
        secretStoreRef = { kind = "ClusterSecretStore", name = "trellis" }
        data           = [{ secretKey = "password", remoteRef = { key = var.secret, property = "RABBITMQ_PASSWORD" } }]
        target = {
          template = {
            data = {
              "default_user.conf" = "default_user = ${local.user}\ndefault_pass = {{ .password }}\n"
              username            = local.user
              password            = "{{ .password }}"
              host                = local.host
              port                = "5672"
              provider            = "rabbitmq"
              type                = "rabbitmq"
            }
          }
        }
      }
    },
    {
      apiVersion = "rabbitmq.com/v1beta1"
      kind       = "RabbitmqCluster"
      metadata   = { name = local.name, namespace = local.namespace }
      spec = {
        replicas      = var.is_production ? 3 : 1
        image         = "rabbitmq:4.1-management"
        secretBackend = { externalSecret = { name = "${local.name}-user" } }
        persistence   = { storage = "${var.storage_gb}Gi" }
        rabbitmq = {
          additionalConfig = "cluster_partition_handling = pause_minority\ndisk_free_limit.absolute = 2GB\n"
        }
        affinity = {
          podAntiAffinity = {
            requiredDuringSchedulingIgnoredDuringExecution = [{
              topologyKey   = "topology.kubernetes.io/zone"
              labelSelector = { matchLabels = { "app.kubernetes.io/name" = local.name } }
            }]
          }
        }
      }
    },
  ]
}
