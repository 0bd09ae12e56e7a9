#!/bin/sh
# Installs packages of a Debian-like distribution as root, without starting their services.
set -eu

policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 130' INT TERM
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
fi

export DEBIAN_FRONTEND=noninteractive
echo "Installing $*; this takes a minute or two." >&2
apt-get update -qq >&2
apt-get install -y -qq --no-install-recommends "$@" >&2
