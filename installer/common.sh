# Sourced by run.sh and test.sh: what both need of the machine and of Python.
# Every step looks first whether its work is done, so that a second start costs next to nothing.

set -euo pipefail
project="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
venv="${REVIEWER_VENV:-$project/.venv}"

# Qt's platform plugins load these at run time; without a CJK font all Chinese text is boxes.
system_packages=(
  python3 python3-venv ca-certificates
  libegl1 libgl1 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0 libdbus-1-3
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0
  libxcb-shape0 libxcb-xinerama0 fonts-noto-cjk
)

say() { printf '%s\n' "$*" >&2; }

is_installed() {
  # Ubuntu 24.04 renamed some libraries (libglib2.0-0t64), so a package also counts by its provider.
  dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed' ||
    dpkg-query -W -f='${Status}\n' "$1t64" 2>/dev/null | grep -q 'ok installed'
}

install_system_packages() {
  local missing=() package
  if ! command -v dpkg-query >/dev/null; then
    say "This system has no dpkg. Install Python 3.11 or later, Qt's X11 libraries and a CJK font" \
      "with its own package manager (the list is in installer/common.sh)."
    return 0
  fi
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ "${#missing[@]}" -eq 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "Missing: ${missing[*]}. Run this once as root, or install sudo."; exit 1; }
    as_root=(sudo)
  fi
  say "Installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

find_python() {
  local candidate
  for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null &&
      "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  say "Python 3.11 or later with venv is needed, and none was found."
  exit 1
}

# What must be the same for nothing to be left to install: the lists, and Python itself.
fingerprint() { printf '%s %s' "$(cat "$project"/requirements*.txt | sha256sum)" "$("$venv/bin/python" -V 2>&1 || true)"; }

# install_requirements FILE: into the virtual environment, unless these very files went in before.
install_requirements() {
  local file="$1" stamp python
  stamp="$venv/.installed-$(basename "$file")"
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint)" ] && return 0
  if ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    # none yet, or one whose Python went away with an upgrade of the system
    python="$(find_python)"
    "$python" -m venv --clear "$venv"
  fi
  say "Installing $(basename "$file") into $venv"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$file" >&2
  fingerprint >"$stamp"
}
