#!/usr/bin/env bash
# Runs clang-tidy over the sources, by .clang-tidy and the compile commands of the dev preset. Arguments are source files;
# without any it takes all of src.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v clang-tidy >/dev/null || stop_with "clang-tidy is missing. On Debian, scripts/setup.sh --dev installs it."
scripts/setup.sh
configure dev
# The headers that moc and Qt's other tools make must be there.
cmake --build --preset dev

files=("$@")
if [[ ${#files[@]} -eq 0 ]]; then
    while IFS= read -r file; do
        files+=("$file")
    done < <(find src -name '*.cpp' | sort)
fi
# clang cannot read GCC's precompiled headers, nor all of its options.
commands=$(mktemp -d)
trap 'rm -rf "$commands"' EXIT
sed -e 's/-Winvalid-pch//g; s/-fpch-preprocess//g; s/-Wno-maybe-uninitialized//g; s/-include [^ ]*cmake_pch\.hxx/ /g' build/dev/compile_commands.json \
    >"$commands/compile_commands.json"
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(getconf _NPROCESSORS_ONLN)" clang-tidy --quiet -p "$commands"
