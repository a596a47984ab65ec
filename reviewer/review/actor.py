"""Who is at work: the name, machine and session that every entry of the trail carries."""

from __future__ import annotations

import getpass
import platform

import uuid6

from reviewer.domain.record import Actor


def current_actor(name: str = "") -> Actor:
    """The person called ``name`` (or as the system knows them), in a session of its own."""
    return Actor(
        name=name.strip() or _login_name(),
        machine=platform.node(),
        session=str(uuid6.uuid7()),
    )


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no login database, as in some containers
        return "reviewer"
