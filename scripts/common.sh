# For the other scripts, which source it: they run from the project's root, wherever they were called.
# shellcheck shell=bash
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

stop_with() {
    printf '%s\n' "$@" >&2
    exit 1
}

# configure PRESET: only where it was not done; the build itself notices later changes of the CMake files.
configure() {
    local preset=$1
    if [[ ! -e build/$preset/build.ninja ]]; then
        cmake --preset "$preset"
    fi
}

# has_display: whether a window can be shown.
has_display() {
    [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} || $(uname -s) == Darwin ]]
}
