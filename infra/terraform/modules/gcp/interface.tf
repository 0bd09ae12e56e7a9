module "interface" {
  source = "../interface"

  cluster_name        = google_container_cluster.main.name
  credentials_command = "gcloud container clusters get-credentials ${google_container_cluster.main.name} --region ${var.region} --project ${data.google_project.current.project_id}"
  secret              = google_secret_manager_secret.main.secret_id

  secret_store_provider = {
    gcpsm = { projectID = data.google_project.current.project_id }
  }

  anchors = {
    volume = {
      csi = {
        driver = "gcsfuse.csi.storage.gke.io"
        volumeAttributes = {
          bucketName   = google_storage_bucket.anchors.name
          mountOptions = "implicit-dirs,uid=1000,gid=1000,file-mode=600,dir-mode=700"
        }
      }
    }
  }

  # One pod: what two add to a file of the bucket at the same moment may be lost.
  audit = {
    replicas       = 1
    podAnnotations = { "gke-gcsfuse/volumes" = "true" }

    # The sidecar that mounts the bucket asks the metadata server who it is, then Cloud Storage.
    extraEgress = [
      {
        to    = [{ ipBlock = { cidr = "169.254.169.252/32" } }, { ipBlock = { cidr = "169.254.169.254/32" } }]
        ports = [{ port = 80 }, { port = 987 }, { port = 988 }]
      },
      { to = [{ ipBlock = { cidr = "0.0.0.0/0" } }], ports = [{ port = 443 }] },
    ]
  }

  broker_namespace = module.rabbitmq.namespace
  extra_manifests  = module.rabbitmq.manifests
  ports            = { postgresql = 5432, rabbitmq = 5672, redis = google_redis_instance.main.port }
  # Pods, nodes and what Google peers are all in here.
  network = "10.40.0.0/13"
}
