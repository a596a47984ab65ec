#!/usr/bin/env bash
# Sets up what is missing and runs every check: format, lint, types, then all tests.
# Arguments go to pytest alone, without the other checks: installer/test.sh tests/unit -k numbers
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
install_system_packages "${system_packages[@]}" xvfb xauth openbox xdotool
install_requirements "$project/requirements-dev.txt"
cd "$project"
python="$venv/bin/python"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 PYTHONUTF8=1
unset DISPLAY WAYLAND_DISPLAY

if [ "$#" -gt 0 ]; then exec "$python" -m pytest "$@"; fi

"$python" -m ruff format --check .
"$python" -m ruff check .
"$python" -m mypy
# Every core has its share of the tests; what a worker has to make once, it makes for itself.
"$python" -m pytest -n auto --dist worksteal --cov --cov-report= -m "not xvfb"
# Real key events and pixels: a window manager gives the focus that xdotool's keys need.
QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1366x768x24" \
  bash -c 'openbox & wm=$!; trap "kill $wm" EXIT; "$0" -m pytest --cov --cov-append --cov-report= -m xvfb' "$python"
"$python" -m coverage report --skip-covered
