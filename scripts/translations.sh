#!/usr/bin/env bash
# Brings translations/*.ts up to date with the texts of src: new ones are added as unfinished, unused ones removed.
# holt_en.ts holds English plurals only ("1 message", "2 messages").
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

lupdate=
for candidate in lupdate6 lupdate-qt6 /usr/lib/qt6/bin/lupdate lupdate; do
    if command -v "$candidate" >/dev/null; then
        lupdate=$candidate
        break
    fi
done
[[ -n $lupdate ]] || stop_with "Qt's lupdate is missing. scripts/setup.sh installs it or says how."

options=(-no-obsolete -locations none -no-ui-lines -source-language en)
mkdir -p translations
"$lupdate" src "${options[@]}" -target-language zh_CN -ts translations/holt_zh_CN.ts
"$lupdate" src "${options[@]}" -target-language zh_TW -ts translations/holt_zh_TW.ts
"$lupdate" src "${options[@]}" -target-language en -pluralonly -ts translations/holt_en.ts
