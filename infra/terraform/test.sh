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

# Mocked providers cannot make ephemeral values: what makes a password in AWS gives the same one here.
validated() {
  printf '\n== %s\n' "$1"
  "$terraform" -chdir="$work/$1" init -backend=false -input=false -no-color >/dev/null
  "$terraform" -chdir="$work/$1" validate -no-color
}

tested() {
  if [[ $1 == modules/aws ]]; then
    printf 'variable "it" {\n  default   = "of-no-use"\n  ephemeral = true\n}\noutput "value" {\n  value     = var.it\n  ephemeral = true\n}\n' >"$work/$1/password/main.tf"
    "$terraform" -chdir="$work/$1" init -backend=false -input=false -no-color >/dev/null
  fi
  [[ ! -d $work/$1/tests ]] || "$terraform" -chdir="$work/$1" test -no-color
}

(($#)) || set -- interface rabbitmq aws gcp azure
for module in "$@"; do
  for environment in environments/"$module"/*/; do
    [[ ! -d $environment ]] || validated "${environment%/}"
  done
  validated "modules/$module"
  tested "modules/$module"
done
