#!/usr/bin/env bash
# Sets up what is missing and starts the program; every argument goes to main.py.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
install_system_packages "${system_packages[@]}"
install_requirements "$project/requirements.txt"
exec "$venv/bin/python" "$project/main.py" "$@"
