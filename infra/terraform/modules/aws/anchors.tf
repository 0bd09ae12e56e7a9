# Where heads of the audit trail are written down, away from the database and whoever looks after it.
resource "aws_efs_file_system" "anchors" {
  creation_token = "${local.name}-anchors"
  encrypted      = true
  kms_key_id     = aws_kms_key.main.arn
  tags           = { Name = "${local.name}-anchors" }
}

resource "aws_efs_backup_policy" "anchors" {
  file_system_id = aws_efs_file_system.anchors.id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_mount_target" "anchors" {
  count           = 3
  file_system_id  = aws_efs_file_system.anchors.id
  subnet_id       = aws_subnet.private[count.index].id
  security_groups = [aws_security_group.data.id]
}
