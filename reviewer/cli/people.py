"""Who does it: the name alone in a database of a single user, else an account and its passphrase.

A passphrase is never an argument, which other programs can see: it is asked for at a terminal,
or read from the first line of a file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reviewer.audit.keys import SigningKey
from reviewer.cli.common import read_secret
from reviewer.domain.record import Actor
from reviewer.errors import QT_TRANSLATE_NOOP, SignInError
from reviewer.review import accounts
from reviewer.review.actor import current_actor
from reviewer.storage.store import Store

_NO_TERMINAL = QT_TRANSLATE_NOOP(
    "errors",
    "This database has accounts, and there is no terminal to ask for the passphrase of “{name}”. "
    "Use --passphrase-file.",
)
_FIRST_IN_WINDOW = QT_TRANSLATE_NOOP(
    "errors",
    "Choose a passphrase of your own first: in the window, or with main.py accounts passphrase.",
)


def add_person(command: argparse.ArgumentParser) -> None:
    """The arguments that say who does it."""
    command.add_argument(
        "--reviewer", default="", metavar="NAME", help="who does it (default: the login name)"
    )
    command.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="where the account's passphrase stands, in its first line; - for standard input",
    )


def person(store: Store, found: argparse.Namespace) -> tuple[Actor, SigningKey | None]:
    """The actor, signed in where the database has accounts; the key is None where it has none.

    Raises SignInError if that fails.
    """
    plain = current_actor(found.reviewer)
    if not accounts.are_used(store):
        return plain, None
    signed = accounts.sign_in(store, plain.name, own_passphrase(plain.name, found))
    if signed.must_choose:
        raise SignInError(_FIRST_IN_WINDOW)
    return signed.actor, signed.key


def own_passphrase(name: str, found: argparse.Namespace) -> str:
    """The passphrase of whoever does it. Raises SignInError if there is nobody to ask."""
    path: Path | None = found.passphrase_file
    if path is None and not sys.stdin.isatty():
        raise SignInError(_NO_TERMINAL, name=name)
    return read_secret(name, path)
