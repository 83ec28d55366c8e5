#!/usr/bin/env bash
# Formats all C++ files by .clang-format. With --check it changes nothing and fails where something would change.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

arguments=(-i)
case "${1:-}" in
'') ;;
--check) arguments=(--dry-run --Werror) ;;
*) stop_with "scripts/format.sh knows only the option --check." ;;
esac
command -v clang-format >/dev/null || stop_with "clang-format is missing. On Debian, scripts/setup.sh --dev installs it."

find src tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 clang-format "${arguments[@]}"
