# One key for what is stored: database, volumes, secrets of the cluster, the secret, anchors.
resource "aws_kms_key" "main" {
  description             = "Data at rest of ${local.name}"
  enable_key_rotation     = true
  deletion_window_in_days = local.is_production ? 30 : 7
}

resource "aws_kms_alias" "main" {
  name          = "alias/${local.name}"
  target_key_id = aws_kms_key.main.key_id
}
