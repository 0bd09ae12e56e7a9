locals {
  store = {
    apiVersion = "external-secrets.io/v1"
    kind       = "ClusterSecretStore"
    metadata   = { name = "trellis" }
    spec       = { provider = var.secret_store_provider }
  }

  peers = [{ ipBlock = { cidr = var.network } }]

  # Cilium takes a block of addresses for what is outside of the cluster only.
  broker_pods = [for namespace in compact([var.broker_namespace]) : {
    namespaceSelector = { matchLabels = { "kubernetes.io/metadata.name" = namespace } }
  }]

  values = {
    secrets = { create = false }
    externalSecrets = {
      enabled   = true
      storeKind = "ClusterSecretStore"
      storeName = local.store.metadata.name
      remoteKey = var.secret
    }
    anchors  = var.anchors
    services = { audit = var.audit }
    networkPolicy = {
      postgresql = { port = var.ports.postgresql, to = local.peers }
      rabbitmq   = { port = var.ports.rabbitmq, to = concat(local.peers, local.broker_pods) }
      redis      = { port = var.ports.redis, to = local.peers }
    }
  }
}
