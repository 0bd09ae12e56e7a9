locals {
  store = {
    apiVersion = "external-secrets.io/v1"
    kind       = "ClusterSecretStore"
    metadata   = { name = "trellis" }
    spec       = { provider = var.secret_store_provider }
  }

  peers = [{ ipBlock = { cidr = var.network } }]

  values = {
    secrets = { create = false }
    externalSecrets = {
      enabled   = true
      storeKind = "ClusterSecretStore"
      storeName = local.store.metadata.name
      remoteKey = var.secret
    }
    anchors  = var.anchors
    defaults = { replicas = var.is_production ? 2 : 1 }
    services = { audit = { podAnnotations = var.pod_annotations } }
    networkPolicy = {
      postgresql = { port = var.ports.postgresql, to = local.peers }
      rabbitmq   = { port = var.ports.rabbitmq, to = local.peers }
      redis      = { port = var.ports.redis, to = local.peers }
    }
  }
}
