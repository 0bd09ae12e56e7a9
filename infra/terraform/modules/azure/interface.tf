module "interface" {
  source = "../interface"

  cluster_name        = azurerm_kubernetes_cluster.main.name
  credentials_command = "az aks get-credentials --resource-group ${azurerm_resource_group.main.name} --name ${azurerm_kubernetes_cluster.main.name}"
  secret              = azurerm_key_vault_secret.main.name

  secret_store_provider = {
    azurekv = {
      authType = "WorkloadIdentity"
      vaultUrl = azurerm_key_vault.main.vault_uri
      serviceAccountRef = {
        name      = local.reader
        namespace = "external-secrets"
      }
    }
  }

  anchors = { storageClassName = "trellis-anchors", accessModes = ["ReadWriteMany"] }

  # Heads of the audit trail lie in a storage account of their own, away from the database.
  extra_manifests = concat(module.rabbitmq.manifests, [
    {
      apiVersion = "v1"
      kind       = "ServiceAccount"
      metadata   = { name = local.reader, namespace = "external-secrets", annotations = local.reader_identity }
    },
    {
      apiVersion    = "storage.k8s.io/v1"
      kind          = "StorageClass"
      metadata      = { name = "trellis-anchors" }
      provisioner   = "file.csi.azure.com"
      reclaimPolicy = "Retain"
      parameters    = { skuName = local.is_production ? "Standard_ZRS" : "Standard_LRS" }
      mountOptions  = ["uid=1000", "gid=1000", "dir_mode=0700", "file_mode=0600", "mfsymlinks", "nosharesock"]
    },
  ])

  audit            = {}
  broker_namespace = module.rabbitmq.namespace
  ports            = { postgresql = 5432, rabbitmq = 5672, redis = local.redis_database.port }
  # Pods, nodes and endpoints are all in here.
  network = "10.40.0.0/13"
}

locals {
  # The service account that External Secrets reads as.
  reader = "trellis-secrets"

  reader_identity = {
    "azure.workload.identity/client-id" = azurerm_user_assigned_identity.external_secrets.client_id
    "azure.workload.identity/tenant-id" = data.azurerm_client_config.current.tenant_id
  }
}
