"""The command that changes the passphrase of an encrypted database."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from typing import Any

from reviewer import paths
from reviewer.cli.common import (
    FOR_GOOD,
    NOT_THE_SAME,
    Commands,
    add_command,
    add_database,
    cipher_for,
    opened,
    read_secret,
)
from reviewer.cli.people import add_person, person
from reviewer.cli.terminal import say
from reviewer.errors import QT_TRANSLATE_NOOP, SignInError, StoreError
from reviewer.review import passphrases
from reviewer.review.rekeying import rekey
from reviewer.storage import backup, rekeying
from reviewer.storage.cipher import Cipher

_NO_NEW = QT_TRANSLATE_NOOP(
    "errors",
    "There is no terminal to ask for the new passphrase of “{name}”. Use --new-passphrase-file.",
)
_CHANGED = QT_TRANSLATE_NOOP("cli", "{path} opens with the new passphrase from now on.")
_BACKUPS = QT_TRANSLATE_NOOP(
    "cli",
    "Backups in {folder} that still open with the old one: {n}. Keep it for them; if somebody "
    "else knows it, delete them: there is a new backup.",
)


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "rekey", _rekey)
    add_database(command)
    add_person(command)
    command.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="where the new passphrase stands, in its first line; - for standard input",
    )


def _rekey(found: argparse.Namespace) -> int:
    database = (found.db or paths.default_database()).absolute()
    with opened(found, path=database) as store:
        actor, _ = person(store, found)
    old = cipher_for(found, database)
    if old is None:
        raise StoreError(rekeying.PLAIN, path=database)
    left = rekey(database, old=old, new=Cipher(_new_passphrase(found, database)), actor=actor)
    say(_CHANGED, path=database)
    if left:
        say(_BACKUPS, folder=backup.default_folder(database), n=len(left))
    return 0


def _new_passphrase(found: argparse.Namespace, path: Path) -> str:
    say(FOR_GOOD)
    if found.new_passphrase_file is not None:
        given = read_secret(path.name, found.new_passphrase_file)
        passphrases.check(given, name=path.stem)
        return given
    if not sys.stdin.isatty():
        raise SignInError(_NO_NEW, name=path.name)
    given = getpass.getpass(f"{path.name}, new passphrase: ")
    passphrases.check(given, name=path.stem)
    if getpass.getpass(f"{path.name}, once more: ") != given:
        raise SignInError(NOT_THE_SAME)
    return given
