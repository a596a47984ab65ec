"""The command accounts: who may sign in, made, changed and listed.

Passphrases are asked for at the terminal or read from files or standard input; with "-" for
several, standard input holds them in the order of the help.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from pathlib import Path
from typing import Any

from reviewer.cli.common import (
    NOT_THE_SAME,
    Commands,
    add_command,
    add_database,
    opened,
    read_secret,
)
from reviewer.cli.people import add_person, own_passphrase, person
from reviewer.cli.terminal import say, show
from reviewer.domain.role import ACCOUNT_ROLES, Role
from reviewer.errors import QT_TRANSLATE_NOOP, SignInError
from reviewer.review import accounts, passphrases
from reviewer.review.actor import current_actor
from reviewer.storage.store import Store

_NO_NEW = QT_TRANSLATE_NOOP(
    "errors",
    "There is no terminal to ask for the new passphrase of “{name}”. Use --new-passphrase-file.",
)
_NO_SUCH = QT_TRANSLATE_NOOP(
    "errors", "There is no account called “{name}”. See main.py accounts list."
)

_SINGLE = QT_TRANSLATE_NOOP(
    "cli", "A single user without a passphrase. See main.py accounts start."
)
_STARTED = QT_TRANSLATE_NOOP(
    "cli", "{name} is the first supervisor; everybody signs in from now on."
)
_ADDED = QT_TRANSLATE_NOOP(
    "cli", "{name} has the role {role}, and chooses a passphrase at the first sign-in."
)
_HAS_ROLE = QT_TRANSLATE_NOOP("cli", "{name} has the role {role} now.")
_DISABLED = QT_TRANSLATE_NOOP("cli", "{name} is disabled.")
_ENABLED = QT_TRANSLATE_NOOP("cli", "{name} may sign in again.")
_RESET = QT_TRANSLATE_NOOP(
    "cli", "{name} chooses a passphrase at the next sign-in, and gets a new key."
)
_CHANGED = QT_TRANSLATE_NOOP("cli", "{name}, your passphrase is changed.")


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "accounts", _list)
    acts = command.add_subparsers(metavar="ACT", required=True)

    act = add_command(acts, "list", _list, "list the accounts")
    add_database(act)
    act.add_argument("--json", action="store_true", help="one JSON object an account")

    act = _act(acts, "start", _start, "the first supervisor of a database of a single user")
    act.add_argument("name", metavar="NAME")
    _add_new(act)

    act = _act(acts, "add", _add, "make an account, with a passphrase for its first sign-in")
    act.add_argument("name", metavar="NAME")
    act.add_argument("--role", required=True, choices=[role.value for role in ACCOUNT_ROLES])
    _add_new(act)

    act = _act(acts, "role", _role, "give an account another role")
    act.add_argument("name", metavar="NAME")
    act.add_argument("role", choices=[role.value for role in ACCOUNT_ROLES])

    for name, run, text in (
        ("disable", _disable, "let nobody sign in with an account"),
        ("enable", _enable, "let an account be signed in with again"),
    ):
        _act(acts, name, run, text).add_argument("name", metavar="NAME")

    act = _act(acts, "reset", _reset, "a new start for one who forgot the passphrase")
    act.add_argument("name", metavar="NAME")
    _add_new(act)

    _add_new(_act(acts, "passphrase", _passphrase, "change one's own passphrase"))


def _act(acts: Commands[Any], name: str, run: Any, text: str) -> argparse.ArgumentParser:
    act = add_command(acts, name, run, text)
    add_database(act)
    add_person(act)
    return act


def _add_new(act: argparse.ArgumentParser) -> None:
    act.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="where the new passphrase stands, in its first line; - for standard input",
    )


def _new_passphrase(found: argparse.Namespace, name: str) -> str:
    file = found.new_passphrase_file
    if file is not None:
        return read_secret(name, file)
    if not sys.stdin.isatty():
        raise SignInError(_NO_NEW, name=name)
    given = getpass.getpass(f"{name}, new passphrase: ")
    passphrases.check(given, name=name)
    if getpass.getpass(f"{name}, once more: ") != given:
        raise SignInError(NOT_THE_SAME)
    return given


def _uid(store: Store, name: str) -> str:
    for one in accounts.known(store):
        if one.name == " ".join(name.split()):
            return one.uid
    raise SignInError(_NO_SUCH, name=name)


def _list(found: argparse.Namespace) -> int:
    with opened(found, read_only=True) as store:
        known = accounts.known(store)
    for one in known:
        fields = {
            "name": one.name,
            "role": one.role.value,
            "active": one.is_active,
            "has_own_passphrase": one.has_own_passphrase,
            "made_at": one.made_at.isoformat(timespec="seconds"),
        }
        if found.json:
            show(json.dumps(fields, ensure_ascii=False))
        else:
            state = "" if one.is_active else "  disabled"
            show(f"{one.role.value:<10}  {one.made_at:%Y-%m-%d}  {one.name}{state}")
    if not known:
        say(_SINGLE)
    return 0


def _start(found: argparse.Namespace) -> int:
    with opened(found) as store:
        given = _new_passphrase(found, found.name)
        accounts.start(store, found.name, given, actor=current_actor(found.reviewer))
    say(_STARTED, name=found.name)
    return 0


def _add(found: argparse.Namespace) -> int:
    with opened(found) as store:
        actor, _ = person(store, found)
        given = _new_passphrase(found, found.name)
        accounts.add(store, found.name, Role(found.role), given, actor=actor)
    say(_ADDED, name=found.name, role=found.role)
    return 0


def _role(found: argparse.Namespace) -> int:
    with opened(found) as store:
        uid = _uid(store, found.name)
        actor, _ = person(store, found)
        accounts.change_role(store, uid, Role(found.role), actor=actor)
    say(_HAS_ROLE, name=found.name, role=found.role)
    return 0


def _disable(found: argparse.Namespace) -> int:
    with opened(found) as store:
        uid = _uid(store, found.name)
        actor, _ = person(store, found)
        accounts.disable(store, uid, actor=actor)
    say(_DISABLED, name=found.name)
    return 0


def _enable(found: argparse.Namespace) -> int:
    with opened(found) as store:
        uid = _uid(store, found.name)
        actor, _ = person(store, found)
        accounts.enable(store, uid, actor=actor)
    say(_ENABLED, name=found.name)
    return 0


def _reset(found: argparse.Namespace) -> int:
    with opened(found) as store:
        uid = _uid(store, found.name)
        actor, _ = person(store, found)
        accounts.reset(store, uid, _new_passphrase(found, found.name), actor=actor)
    say(_RESET, name=found.name)
    return 0


def _passphrase(found: argparse.Namespace) -> int:
    with opened(found) as store:
        name = current_actor(found.reviewer).name
        old = own_passphrase(name, found)
        signed = accounts.sign_in(store, name, old)
        new = _new_passphrase(found, name)
        accounts.change_passphrase(store, actor=signed.actor, old=old, new=new)
    say(_CHANGED, name=name)
    return 0
