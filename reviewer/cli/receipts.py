"""Commands on receipts: receipt, check-receipt."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from reviewer.audit import checkpoint, receipt
from reviewer.audit.receipt import Receipt
from reviewer.cli.common import UNREADABLE, Commands, add_command, add_database, opened, written
from reviewer.cli.people import add_person, person
from reviewer.cli.proof import finding_line
from reviewer.cli.terminal import say, show
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError, SignInError, reason
from reviewer.review import accounts
from reviewer.review.actor import current_actor

_NOT_SIGNED = QT_TRANSLATE_NOOP(
    "cli", "Not signed: it proves as much as the place where it is kept. See --sign."
)
_ANOTHER = QT_TRANSLATE_NOOP(
    "cli", "The trail is not the one of the receipt. Keep this file as it is."
)
_UNCHANGED = QT_TRANSLATE_NOOP(
    "cli", "The trail begins with the {n} entries of the receipt of {at}, unchanged."
)
_NO_KEY = QT_TRANSLATE_NOOP(
    "errors",
    "Only an account has a key to sign with, and this database has none. See main.py accounts "
    "start, or leave --sign out.",
)
_LARGEST = 100_000  # characters: a receipt has some hundred


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "receipt", _receipt)
    add_database(command)
    command.add_argument("--out", type=Path, default=Path("-"), metavar="FILE", help="- (default)")
    command.add_argument(
        "--qr", type=_picture, metavar="FILE", help="also as a QR code: .svg or .png"
    )
    add_signing(command)

    command = add_command(commands, "check-receipt", _check)
    add_database(command)
    command.add_argument("receipt", type=Path, metavar="RECEIPT", help="its file; - for input")
    command.add_argument("--json", action="store_true", help="one JSON object a finding")


def add_signing(command: argparse.ArgumentParser) -> None:
    """The arguments that :func:`make_receipt` reads."""
    command.add_argument(
        "--sign", action="store_true", help="sign the receipt with the account's key"
    )
    add_person(command)


def _picture(text: str) -> Path:
    if not text.lower().endswith((".svg", ".png")):
        raise argparse.ArgumentTypeError("must be a file called .svg or .png")
    return Path(text)


def _receipt(found: argparse.Namespace) -> int:
    made = make_receipt(found)
    with written(found.out) as out:
        out.write(made.text)
    if found.qr is not None:
        made.save_qr(found.qr)
    if not made.is_signed:
        say(_NOT_SIGNED)
    return 0


def check_signing(found: argparse.Namespace) -> None:
    """Raises SignInError if the receipt shall be signed where nobody has a key."""
    if found.sign:
        with opened(found, read_only=True) as store:
            if not accounts.are_used(store):
                raise SignInError(_NO_KEY)


def make_receipt(found: argparse.Namespace, head: tuple[int, str] | None = None) -> Receipt:
    """A receipt of the trail's head, or of ``head``; kept in the database where it is signed."""
    if not found.sign:
        with opened(found, read_only=True) as store:
            return receipt.make(store, actor=current_actor(found.reviewer), head=head)
    with opened(found) as store:
        actor, key = person(store, found)
        if key is None:
            raise SignInError(_NO_KEY)
        return checkpoint.make(store, actor=actor, key=key, head=head)


def _check(found: argparse.Namespace) -> int:
    kept = receipt.parse(_text(found.receipt))
    with opened(found, read_only=True) as store:
        findings = receipt.check_receipt(store, kept)
    for finding in findings:
        show(finding_line(finding, as_json=found.json))
    if any(not finding.is_warning for finding in findings):
        say(_ANOTHER)
        return 1
    say(_UNCHANGED, n=kept.entry, at=kept.at)
    return 0


def _text(path: Path) -> str:
    try:
        if str(path) == "-":
            return sys.stdin.read(_LARGEST)
        with path.open(encoding="utf-8-sig") as file:
            return file.read(_LARGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise ReviewerError(UNREADABLE, path=path, reason=reason(error)) from error
