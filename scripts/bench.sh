#!/usr/bin/env bash
# Builds Holt as people run it with its benchmark, and measures the budgets of docs/PERFORMANCE.md. Ends with 1 when
# one of them is not kept. Works without a display.
#
#   scripts/bench.sh [--quick] [start|stream|burst|open|search]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v curl >/dev/null || stop_with "curl is missing: the stream is measured against it."
scripts/setup.sh
configure bench
cmake --build --preset bench
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} LC_ALL=C.UTF-8 exec build/bench/bench/holt_bench "$@"
