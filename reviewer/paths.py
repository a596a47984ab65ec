"""Where the program's own files and the user's files lie, in a checkout and in a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

_APP = "indicator-reviewer"


def root() -> Path:
    """The folder that holds ``resources`` and ``db``."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def resources() -> Path:
    return root() / "resources"


def migrations() -> Path:
    return root() / "db" / "migrations"


def schema() -> Path:
    """The statements that make the newest database."""
    return root() / "db" / "schema.sql"


def user_data() -> Path:
    """The user's data folder; made by whoever first writes there."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))


def user_config() -> Path:
    return Path(platformdirs.user_config_dir(_APP, appauthor=False, roaming=False))


def default_database() -> Path:
    return user_data() / "review.sqlite3"


def user_overlay() -> Path:
    """The user's own additions to the rules and lexicons; need not exist."""
    return user_data() / "overlay.toml"
