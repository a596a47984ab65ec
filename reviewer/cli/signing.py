"""Commands on sign-offs: sign-off, unlock."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any

from reviewer.cli.common import Commands, add_command, add_database, opened
from reviewer.cli.people import add_person, person
from reviewer.cli.terminal import say, show
from reviewer.domain.record import DocumentSummary
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError
from reviewer.review import signing_off
from reviewer.storage import queries
from reviewer.storage.store import Store

_NO_DOCUMENT = QT_TRANSLATE_NOOP(
    "errors", "There is no document “{uid}” in this database. See main.py documents --json."
)
_NO_RELEASE = QT_TRANSLATE_NOOP(
    "errors", "There is no release called “{name}” in this database. See main.py sign-off --list."
)

_SIGNED = QT_TRANSLATE_NOOP("cli", "Signed off and locked, documents: {n}, as entry {entry}.")
_UNLOCKED = QT_TRANSLATE_NOOP("cli", "Unlocked, documents: {n}, as entry {entry}.")
_NOTHING_YET = QT_TRANSLATE_NOOP("cli", "Nothing is signed off yet.")


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "sign-off", _sign_off)
    add_database(command)
    _add_documents(command)
    command.add_argument("--release", default="", metavar="NAME", help="needed for several")
    command.add_argument("--comment", default="", metavar="TEXT")
    command.add_argument(
        "--override", default="", metavar="REASON", help="why, though something is still open"
    )
    command.add_argument("--list", action="store_true", help="only list the sign-offs there are")
    command.add_argument("--json", action="store_true", help="list them as JSON")
    add_person(command)

    command = add_command(commands, "unlock", _unlock)
    add_database(command)
    _add_documents(command)
    command.add_argument("--release", default="", metavar="NAME", help="all that it locks")
    command.add_argument("--reason", required=True, metavar="TEXT", help="stays on record")
    add_person(command)


def _add_documents(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "documents", nargs="*", metavar="UID", help="uid of a document, or how it begins"
    )
    command.add_argument("--all", action="store_true", help="every document of the database")


def _sign_off(found: argparse.Namespace) -> int:
    if found.list:
        return _list(found)
    with opened(found) as store:
        chosen = _chosen(store, found.documents, is_all=found.all)
        actor, key = person(store, found)
        done = signing_off.sign_off(
            store,
            chosen,
            actor=actor,
            key=key,
            name=found.release,
            comment=found.comment,
            override=found.override,
        )
    say(_SIGNED, n=len(done.documents), entry=done.entry_id)
    return 0


def _unlock(found: argparse.Namespace) -> int:
    with opened(found) as store:
        chosen = _chosen(store, found.documents, is_all=found.all)
        if found.release:
            releases = {one.name: one for one in signing_off.sign_offs(store)}
            if found.release not in releases:
                raise DecisionError(_NO_RELEASE, name=found.release)
            chosen += sorted(releases[found.release].locked)
        actor, key = person(store, found)
        done = signing_off.unlock(store, chosen, reason=found.reason, actor=actor, key=key)
    say(_UNLOCKED, n=len(done.documents), entry=done.entry_id)
    return 0


def _chosen(store: Store, uids: Sequence[str], *, is_all: bool) -> list[int]:
    """The ids of documents by how their uids begin. Raises DecisionError if one fits none or
    several."""
    with store.read() as session:
        known = queries.documents(session)
    if is_all:
        return [one.id for one in known]
    return [_document(known, uid).id for uid in uids]


def _document(known: Sequence[DocumentSummary], uid: str) -> DocumentSummary:
    fitting = [one for one in known if one.uid.startswith(uid)]
    if len(fitting) != 1:
        raise DecisionError(_NO_DOCUMENT, uid=uid)
    return fitting[0]


def _list(found: argparse.Namespace) -> int:
    with opened(found, read_only=True) as store:
        made = signing_off.sign_offs(store)
        with store.read() as session:
            uids = {one.id: one.uid for one in queries.documents(session)}
    for one in made:
        fields = {
            "uid": one.uid,
            "release": one.name,
            "by": one.by,
            "at": one.at.isoformat(timespec="seconds"),
            "entry": one.entry_id,
            "comment": one.comment,
            "override": one.override,
            "documents": [uids[document] for document in one.documents],
            "locked": [uids[document] for document in sorted(one.locked)],
        }
        if found.json:
            show(json.dumps(fields, ensure_ascii=False))
        else:
            show(
                f"{one.at:%Y-%m-%d %H:%M} UTC  entry {one.entry_id:>6}  {one.by}  "
                f"{len(one.locked)} of {len(one.documents)} documents locked  {one.name}"
            )
    if not made:
        say(_NOTHING_YET)
    return 0
