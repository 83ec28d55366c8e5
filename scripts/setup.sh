#!/usr/bin/env bash
# Installs what Holt needs to be built, tested and run: on Debian and Ubuntu by apt-get (with sudo where you are not
# root). On other systems it prints the command to run. Where nothing is missing it does nothing, without a network.
#
#   scripts/setup.sh          what building, testing and running need
#   scripts/setup.sh --dev    also what scripts/format.sh and scripts/lint.sh need
set -euo pipefail

debian_packages=(
    g++ cmake ninja-build                        # compiler and build
    ccache mold                                  # make the second build quick
    qt6-base-dev                                 # Qt Core, Gui, Widgets, Network, Sql, Test
    qt6-svg-dev                                  # icons
    qt6-image-formats-plugins                    # WebP and TIFF images
    qt6-tools-dev qt6-l10n-tools qt6-translations-l10n # translations
    libqt6sql6-sqlite                            # the store
    qtkeychain-qt6-dev                           # keys
    libexpected-dev                              # results
    libcpp-httplib-dev                           # the built-in demo
    libcmark-gfm-dev libcmark-gfm-extensions-dev # Markdown
    libsource-highlight-dev                      # colours in code (optional)
    qt6-declarative-dev                          # formulas (optional), with npm below
    ca-certificates                              # to trust servers by
    xvfb xauth                                   # the window without a display
    fonts-dejavu-core fonts-noto-cjk             # something to write with
)
# Qt's plug-in for Wayland is only needed where there is no X server beside it.
if [[ -n ${WAYLAND_DISPLAY:-} && -z ${DISPLAY:-} ]]; then
    debian_packages+=(qt6-wayland)
fi
# QtKeychain loads libsecret when it runs; it is of use where something keeps secrets.
if [[ -e /usr/share/dbus-1/services/org.freedesktop.secrets.service ]]; then
    debian_packages+=(libsecret-1-0)
fi
# Node.js from elsewhere often brings npm along, and does not go together with Debian's.
if ! command -v npm >/dev/null 2>&1; then
    debian_packages+=(nodejs npm)
fi
debian_dev_packages=(clang-format clang-tidy)

# cmark-gfm comes apart on Fedora and Arch: see explain_cmark_gfm.
fedora_packages=(
    gcc-c++ cmake ninja-build ccache mold qt6-qtbase-devel qt6-qtsvg-devel qt6-qtimageformats qt6-qttools-devel qt6-linguist
    qt6-qttranslations qtkeychain-qt6-devel expected-devel cpp-httplib-devel source-highlight-devel
    qt6-qtdeclarative-devel nodejs-npm
    xorg-x11-server-Xvfb dejavu-sans-fonts google-noto-sans-cjk-fonts
)
arch_packages=(
    gcc cmake ninja ccache mold qt6-base qt6-svg qt6-imageformats qt6-tools qt6-translations qtkeychain-qt6 tl-expected cpp-httplib source-highlight
    qt6-declarative npm
    xorg-server-xvfb xorg-xauth ttf-dejavu noto-fonts-cjk
)
macos_packages=(cmake ninja ccache qt qtkeychain tl-expected cpp-httplib cmark-gfm source-highlight node)

stop_with() {
    printf '%s\n' "$@" >&2
    exit 1
}

has_command() {
    command -v "$1" >/dev/null 2>&1
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif has_command sudo; then
        sudo "$@"
    else
        stop_with "Some packages are missing, and installing them needs root. Please run this as root, then start again:" \
            "" "    $*"
    fi
}

# Of the packages of the arguments those that are not installed, one a line. None of these needs a network.
missing_debian() {
    local installed package
    installed=$(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
        sed -n 's/ installed$//p' || true)
    for package in "$@"; do
        grep --quiet --fixed-strings --line-regexp -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

missing_fedora() {
    local package
    for package in "$@"; do
        rpm --query --quiet --whatprovides "$package" || printf '%s\n' "$package"
    done
}

missing_arch() {
    pacman --deptest "$@" || true
}

missing_macos() {
    local installed package
    installed=$(brew list --formula -1)
    for package in "$@"; do
        grep -qFx -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

set_up_debian() {
    local packages=("${debian_packages[@]}") missing
    if [[ ${1:-} == --dev ]]; then
        packages+=("${debian_dev_packages[@]}")
    fi
    mapfile -t missing < <(missing_debian "${packages[@]}")
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    printf 'Installing what Holt needs: %s\n' "${missing[*]}"
    # The lists of a fresh system are empty, and old ones name versions that are gone.
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
    mapfile -t missing < <(missing_debian "${packages[@]}")
    if [[ ${#missing[@]} -gt 0 ]]; then
        stop_with "These packages could not be installed: ${missing[*]}"
    fi
}

# set_up_by_hand COMMAND MISSING...: prints what to run and stops, where something is missing.
set_up_by_hand() {
    local command=$1
    shift
    if [[ $# -gt 0 ]]; then
        stop_with "Holt needs some packages that are not here yet. Please run this, then start again:" "" \
            "    $command $*"
    fi
}

# Fedora and Arch have cmark-gfm only in collections of their users', if at all; building it takes a minute.
explain_cmark_gfm() {
    local directory
    for directory in /usr/include /usr/local/include; do
        if [[ -e $directory/cmark-gfm.h ]]; then
            return
        fi
    done
    stop_with "Holt needs the library cmark-gfm, which this system does not have as a package. Please run this, then start again:" "" \
        "    git clone https://github.com/github/cmark-gfm && cmake -S cmark-gfm -B cmark-gfm/build -DCMAKE_BUILD_TYPE=Release && sudo cmake --build cmark-gfm/build --target install"
}

case "${1:-}" in
'' | --dev) ;;
*) stop_with "scripts/setup.sh knows only the option --dev." ;;
esac

# Not mapfile: macOS has bash 3.
if [[ $(uname -s) == Darwin ]]; then
    has_command brew || stop_with "On macOS, Holt's libraries come from Homebrew. Please install it first: https://brew.sh"
    absent=$(missing_macos "${macos_packages[@]}")
    # shellcheck disable=SC2086 # a word a package
    set_up_by_hand "brew install" $absent
elif has_command apt-get && has_command dpkg-query; then
    set_up_debian "${1:-}"
elif has_command dnf; then
    absent=$(missing_fedora "${fedora_packages[@]}")
    # shellcheck disable=SC2086
    set_up_by_hand "sudo dnf install" $absent
    explain_cmark_gfm
elif has_command pacman; then
    absent=$(missing_arch "${arch_packages[@]}")
    # shellcheck disable=SC2086
    set_up_by_hand "sudo pacman -S --needed" $absent
    explain_cmark_gfm
else
    stop_with "This script does not know this system's packages." \
        "Holt needs a C++20 compiler, CMake 3.25, Ninja, Qt 6.4 (Base, SVG, Tools), QtKeychain, tl-expected, cpp-httplib" \
        "and cmark-gfm. With these, build it by: cmake --preset release && cmake --build --preset release --target holt"
fi
