#!/usr/bin/env bash
# Makes docs/images/chat.png, the picture of the README, from the real window on a virtual display.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup.sh
configure release
cmake --build --preset release --target holt

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
mkdir -p docs/images
# Where a person's own settings or servers come from must not show in the picture.
env -u OPENAI_API_KEY -u OPENAI_BASE_URL LC_ALL=C.UTF-8 \
    xvfb-run --auto-servernum --server-args="-screen 0 1280x800x24" \
    build/release/holt --demo --data-dir "$data" --self-check "$PWD/docs/images/chat.png"
