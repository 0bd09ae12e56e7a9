#!/bin/sh
# Makes a backup every day at BACKUP_HOUR (UTC): a full one on Sundays, else what differs from it. For machines without
# cron or systemd, such as a container; runs until it is told to stop.
set -eu

hour=${BACKUP_HOUR:-2}
trap 'exit 0' INT TERM

pgbackrest --stanza=trellis stanza-create
# The first one is made at once: until then nothing can be restored.
pgbackrest --stanza=trellis info --output=json | grep -q '"label"' || pgbackrest --stanza=trellis --type=full backup

while :; do
  now=$(date -u +%s)
  next=$(date -u -d "today $hour:00" +%s)
  [ "$next" -gt "$now" ] || next=$(date -u -d "tomorrow $hour:00" +%s)
  sleep $((next - now)) &
  wait $!
  type='diff'
  [ "$(date -u +%u)" = 7 ] && type=full
  # One that fails is seen by the alert BackupStale; the next day tries again.
  pgbackrest --stanza=trellis --type="$type" backup || echo "The backup failed." >&2
done
