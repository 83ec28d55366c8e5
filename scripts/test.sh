#!/usr/bin/env bash
# Installs what is missing, builds Holt with its tests and runs them, without a display and in parallel.
#
#   scripts/test.sh [--preset dev|asan|tsan] [further arguments of ctest, such as -R chat]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

preset=dev
if [[ ${1:-} == --preset ]]; then
    preset=${2:-}
    [[ -n $preset ]] || stop_with "--preset needs a name: dev, asan or tsan."
    shift 2
fi
case $preset in
dev | asan | tsan) ;;
*) stop_with "There are tests for the presets dev, asan and tsan, not for \"$preset\"." ;;
esac

jobs=$(getconf _NPROCESSORS_ONLN)
scripts/setup.sh
configure "$preset"
cmake --build --preset "$preset"
QT_QPA_PLATFORM=offscreen ctest --preset "$preset" --parallel "$jobs" "$@"
