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

# Nothing is overwritten under a server that runs.
if [ -n "${PGBACKREST_PG1_PATH:-}" ] && [ -e "$PGBACKREST_PG1_PATH/postmaster.pid" ] &&
  kill -0 "$(head -n 1 "$PGBACKREST_PG1_PATH/postmaster.pid")" 2>/dev/null; then
  echo 'PostgreSQL is running: stop it first.' >&2
  exit 1
fi

exec pgbackrest --stanza=trellis --delta "$@" restore
