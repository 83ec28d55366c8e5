#!/usr/bin/env bash
# Installs what is missing, builds Holt and opens its window. The arguments are handed to Holt: see --help.
#
# Without a display the real window runs on a virtual one: it asks the built-in demo a question, its picture is saved as
# build/holt.png, the answer is printed, and the script succeeds only where the answer was complete.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup.sh
configure release
cmake --build --preset release --target holt

if has_display; then
    exec build/release/holt "$@"
fi

printf '%s\n' "There is no display here, so Holt tries itself on a virtual one."
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
xvfb-run --auto-servernum --server-args="-screen 0 1440x900x24" \
    build/release/holt --demo --data-dir "$data" --self-check "$PWD/build/holt.png" "$@"
