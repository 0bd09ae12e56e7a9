variables {
  cluster_name          = "trellis-staging"
  credentials_command   = "kubectl config use-context trellis-staging"
  secret                = "trellis-staging/trellis"
  secret_store_provider = { aws = { service = "SecretsManager", region = "eu-central-1" } }
  anchors               = { storageClassName = "trellis-anchors" }
  extra_manifests       = [{ apiVersion = "v1", kind = "Namespace", metadata = { name = "rabbitmq" } }]
  audit                 = { replicas = 1 }
  broker_namespace      = "rabbitmq"
  ports                 = { postgresql = 5432, rabbitmq = 5671, redis = 6379 }
  network               = "10.40.0.0/16"
}

run "the_chart_reads_the_secret_and_reaches_the_servers" {
  command = apply

  assert {
    condition = yamldecode(output.helm_values).externalSecrets == {
      enabled   = true
      storeKind = "ClusterSecretStore"
      storeName = "trellis"
      remoteKey = "trellis-staging/trellis"
    }
    error_message = "The chart is told where the secret lies."
  }

  assert {
    condition     = yamldecode(output.helm_values).networkPolicy.rabbitmq.port == 5671 && yamldecode(output.helm_values).networkPolicy.rabbitmq.to[0].ipBlock.cidr == "10.40.0.0/16" && length(yamldecode(output.helm_values).networkPolicy.rabbitmq.to) == 2
    error_message = "Network policies let pods reach the servers."
  }

  assert {
    condition     = [for document in split("---\n", output.cluster_manifest) : yamldecode(document).kind] == ["ClusterSecretStore", "Namespace"]
    error_message = "The manifest is a stream of YAML documents."
  }

  assert {
    condition     = output.amqp_url_secret == { entry = "trellis-staging/trellis", property = "AMQP_URL" }
    error_message = "References name entry and property."
  }
}
