module "interface" {
  source = "../interface"

  cluster_name        = aws_eks_cluster.main.name
  credentials_command = "aws eks update-kubeconfig --region ${var.region} --name ${aws_eks_cluster.main.name}"
  secret              = aws_secretsmanager_secret.main.name

  secret_store_provider = {
    aws = { service = "SecretsManager", region = var.region }
  }

  anchors = { storageClassName = "trellis-anchors", accessModes = ["ReadWriteMany"] }

  extra_manifests = [
    {
      apiVersion    = "storage.k8s.io/v1"
      kind          = "StorageClass"
      metadata      = { name = "trellis-anchors" }
      provisioner   = "efs.csi.aws.com"
      reclaimPolicy = "Retain"
      mountOptions  = ["tls"]
      parameters = {
        provisioningMode = "efs-ap"
        fileSystemId     = aws_efs_file_system.anchors.id
        directoryPerms   = "700"
        uid              = "1000"
        gid              = "1000"
      }
    },
  ]

  audit            = {}
  broker_namespace = null
  ports            = { postgresql = 5432, rabbitmq = 5671, redis = 6379 }
  network          = aws_vpc.main.cidr_block
}
