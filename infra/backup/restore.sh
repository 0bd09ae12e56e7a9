#!/bin/sh
# Restores PostgreSQL from the repository of pgBackRest, to a moment or to the newest there is.
set -eu

usage() {
  cat <<'TEXT'
Restores PostgreSQL from its backup. Run it as the account of PostgreSQL, on its host, while PostgreSQL is stopped.

  restore.sh --latest                        all that was archived
  restore.sh --time "2026-11-30 10:15:00+00" as it was at that moment, a moment before the mistake

The data directory must be empty or the one of the same cluster; what differs in it is replaced. PGBACKREST_PG1_PATH names
it, PGBACKREST_REPO1_CIPHER_PASS opens the backup. Afterwards start PostgreSQL and go on as docs/disaster-recovery.md says.
TEXT
}

case "${1:-}" in
  --latest) set -- ;;
  --time)
    [ -n "${2:-}" ] || { usage >&2; exit 2; }
    set -- --type=time "--target=$2" --target-action=promote
    ;;
  --help | -h) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

# Nothing is overwritten under a server that runs. Its socket tells: the number in postmaster.pid is of another container,
# or of whatever took that number after a crash.
state=0
pg_isready --quiet --host "${PGBACKREST_PG1_SOCKET_PATH:-/var/run/postgresql}" --port "${PGBACKREST_PG1_PORT:-5432}" || state=$?
if [ "$state" -lt 2 ]; then
  echo 'PostgreSQL is running: stop it first.' >&2
  exit 1
fi
# What a crash has left; pgBackRest takes it for a server that runs.
[ -z "${PGBACKREST_PG1_PATH:-}" ] || rm -f "$PGBACKREST_PG1_PATH/postmaster.pid"

exec pgbackrest --stanza=trellis --delta "$@" restore
