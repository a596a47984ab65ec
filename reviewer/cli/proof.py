"""Commands that prove and save: verify, restore."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from reviewer import paths
from reviewer.audit.findings import Finding
from reviewer.audit.verify import verify
from reviewer.cli.common import (
    Commands,
    add_command,
    add_database,
    cipher_for,
    opened,
)
from reviewer.cli.language import finding_text, told
from reviewer.cli.people import add_person, person
from reviewer.cli.terminal import progress, say, show
from reviewer.domain.record import Actor
from reviewer.errors import QT_TRANSLATE_NOOP, StoreError
from reviewer.review import restoring
from reviewer.storage import backup, passages, wordings
from reviewer.storage.lock import HeldError

NO_BACKUP = QT_TRANSLATE_NOOP(
    "errors", "There is no backup of “{name}” in “{folder}”. Name the file to restore from."
)

CHECKING = QT_TRANSLATE_NOOP("cli", "Checking")
_SOUND = QT_TRANSLATE_NOOP(
    "cli", "Sound: the records are what the trail says, and the trail is as it was written."
)
_BROKEN = QT_TRANSLATE_NOOP(
    "cli", "Findings: {n}. Keep this file as it is and compare it with a backup."
)
_WARNING = QT_TRANSLATE_NOOP("cli", "warning: {text}")
_WRONG = QT_TRANSLATE_NOOP("cli", "broken: {text}")
_NO_BACKUPS = QT_TRANSLATE_NOOP(
    "cli", "There is no backup of {name} in {folder}. The window makes one at each start."
)
_RESTORED = QT_TRANSLATE_NOOP("cli", "{path} is now as in {backup}.")
_KEPT = QT_TRANSLATE_NOOP("cli", "What was there before is kept as {path}.")


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "verify", _verify)
    add_database(command)
    command.add_argument(
        "--head",
        action="append",
        default=[],
        type=_head,
        metavar="ENTRY:HASH",
        help="a head kept elsewhere: trail_entry and trail_hash of an export",
    )
    command.add_argument("--json", action="store_true", help="one JSON object a finding")
    command.add_argument(
        "--renew-indexes",
        action="store_true",
        help="first make anew what searching and filtering go by; the data itself stays",
    )

    command = add_command(commands, "restore", _restore)
    add_database(command)
    command.add_argument(
        "backup", nargs="?", type=Path, metavar="BACKUP", help="default: the newest one"
    )
    command.add_argument("--list", action="store_true", help="only list the backups there are")
    add_person(command)


def _head(text: str) -> tuple[int, str]:
    entry, colon, digest = text.partition(":")
    if not colon or not entry.isdigit() or not digest:
        raise argparse.ArgumentTypeError("must be ENTRY:HASH")
    return int(entry), digest


def _verify(found: argparse.Namespace) -> int:
    if found.renew_indexes:
        with opened(found) as store, store.write() as session:
            passages.refresh(session)
            wordings.refresh(session)
    with opened(found, read_only=True) as store, progress(CHECKING, 1) as report:
        findings = verify(store, receipts=dict(found.head), progress=report)
    broken = [finding for finding in findings if not finding.is_warning]
    for finding in findings:
        show(finding_line(finding, as_json=found.json))
    if not broken:
        say(_SOUND)
    else:
        say(_BROKEN, n=len(broken))
    return 1 if broken else 0


def finding_line(finding: Finding, *, as_json: bool) -> str:
    """A finding as a line of output."""
    if not as_json:
        return told(_WARNING if finding.is_warning else _WRONG, text=finding_text(finding))
    fields = {
        "code": finding.code,
        "is_warning": finding.is_warning,
        "text": str(finding),
        **{name: str(value) for name, value in finding.fields.items()},
    }
    return json.dumps(fields, ensure_ascii=False)


def _restore(found: argparse.Namespace) -> int:
    database = found.db or paths.default_database()
    known = backup.backups(database)
    if found.list:
        for one in known:
            show(f"{one.at:%Y-%m-%d %H:%M:%S} UTC  {one.size:>12,} bytes  {one.path}")
        if not known:
            say(_NO_BACKUPS, name=database, folder=backup.default_folder(database))
        return 0
    if found.backup is None and not known:
        raise StoreError(NO_BACKUP, name=database, folder=backup.default_folder(database))
    source = found.backup or known[0].path
    actor = _restorer(found, database, source)
    given = cipher_for(found, source) or cipher_for(found, database)
    kept = restoring.restore(source, database, actor=actor, cipher=given)
    say(_RESTORED, path=database, backup=source)
    if kept is not None:
        say(_KEPT, path=kept)
    return 0


def _restorer(found: argparse.Namespace, database: Path, source: Path) -> Actor:
    """Who restores, by the accounts of the database, or of the backup where it cannot be opened."""
    if not database.exists():
        with opened(found, read_only=True, path=source) as store:
            return person(store, found)[0]
    try:
        with opened(found, path=database) as store:
            return person(store, found)[0]
    except HeldError:
        raise
    except StoreError:
        with opened(found, read_only=True, path=source) as store:
            return person(store, found)[0]
