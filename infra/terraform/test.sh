#!/usr/bin/env bash
# Format, validity and tests of all modules: needs Terraform or OpenTofu 1.11 (TERRAFORM names which) and the
# providers, but no account with any cloud. Arguments: the modules to look at, such as aws; without any, all.
set -euo pipefail
cd "$(dirname "$0")"

terraform=${TERRAFORM:-terraform}
"$terraform" fmt -check -recursive -diff

# Away from the sources, so that no .terraform folder stays among them.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R modules environments "$work"

validated() {
  printf '\n== %s\n' "$1"
  "$terraform" -chdir="$work/$1" init -backend=false -input=false -no-color >/dev/null
  "$terraform" -chdir="$work/$1" validate -no-color
}

# Mocked providers cannot make ephemeral values, so what makes passwords gives always the same one.
mock_passwords() {
  local module
  for module in "$work"/modules/password "$work"/modules/aws/password; do
    cat >"$module/main.tf" <<'END'
variable "it" {
  default   = "of-no-use"
  ephemeral = true
}

output "value" {
  value     = var.it
  ephemeral = true
}
END
  done
}

tested() {
  [[ -d $work/$1/tests ]] || return 0
  "$terraform" -chdir="$work/$1" init -backend=false -input=false -no-color >/dev/null
  "$terraform" -chdir="$work/$1" test -no-color
}

(($#)) || set -- interface rabbitmq aws gcp azure
for module in "$@"; do
  for environment in environments/"$module"/*/; do
    [[ ! -d $environment ]] || validated "${environment%/}"
  done
  validated "modules/$module"
done
mock_passwords
for module in "$@"; do
  tested "modules/$module"
done
