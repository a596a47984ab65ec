"""Receipts: the trail's head at a time, to be kept where the database is not.

The owner of a file can rebuild every hash in it. What they cannot do is make a head that has
left the laptop come out again: a later database must contain the entry of an earlier receipt,
with the same hash. So a receipt makes tampering evident; nothing makes it impossible.

The text of a receipt is what the QR code holds, too: labelled lines, each "label: value".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import Session

from reviewer.audit import trail
from reviewer.audit.findings import Finding, found
from reviewer.audit.keys import SigningKey, is_signed_by
from reviewer.domain.record import Actor
from reviewer.errors import QT_TRANSLATE_NOOP, ExportError, ReviewerError, reason
from reviewer.storage.codec import canonical, time_text
from reviewer.storage.store import Store

if TYPE_CHECKING:
    import segno

FORM = "Indicator Reviewer receipt 1"
_LABELS = ("database", "entry", "hash", "at", "name", "account", "key", "signature")
_LINE = re.compile(r"\s*([a-z]+):\s*(.*?)\s*")
_NO_RECEIPT = QT_TRANSLATE_NOOP(
    "errors", "This is no receipt: {problem}. Paste all of its lines, or open its file."
)
_NO_PICTURE = QT_TRANSLATE_NOOP(
    "errors", "“{path}” cannot be written as a picture (.svg or .png): {reason}."
)
_NOT_BESIDE = QT_TRANSLATE_NOOP(
    "errors", "The data set was written, but its receipt “{path}” was not: {reason}."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """entry: how many entries the trail had (their numbers have no gaps); hash: of the last one,
    "algorithm:hex"; at: UTC to the second; account, key, signature: "" where nobody signed."""

    database: str
    entry: int
    hash: str
    at: str
    name: str
    account: str = ""
    key: str = ""
    signature: str = ""

    @property
    def statement(self) -> bytes:
        """What is signed: everything but the signature, as canonical JSON."""
        told = {label: getattr(self, label) for label in _LABELS if label != "signature"}
        return canonical({"form": FORM, **told}).encode()

    @property
    def is_signed(self) -> bool:
        return bool(self.signature)

    @property
    def is_signature_right(self) -> bool:
        return is_signed_by(self.key, self.statement, self.signature)

    @property
    def text(self) -> str:
        """Lines to be printed, mailed or copied; :func:`parse` reads them back."""
        values = ((label, str(getattr(self, label))) for label in _LABELS)
        return "\n".join([FORM, *(f"{label}: {value}" for label, value in values if value)]) + "\n"

    @property
    def qr(self) -> tuple[tuple[bool, ...], ...]:
        """The text as a QR code: its rows of modules, True for dark, without a margin."""
        return tuple(tuple(bool(module) for module in row) for row in self._code().matrix)

    def save_qr(self, path: Path) -> None:
        """Write the QR code as SVG or PNG, by the suffix. Raises ReviewerError if it cannot be."""
        if path.suffix.lower() not in (".svg", ".png"):
            raise ReviewerError(_NO_PICTURE, path=path, reason=path.suffix or path.name)
        try:
            self._code().save(str(path), scale=6, border=4, kind=path.suffix[1:].lower())
        except OSError as error:
            raise ReviewerError(_NO_PICTURE, path=path, reason=reason(error)) from error

    def _code(self) -> segno.QRCode:
        import segno  # noqa: PLC0415 - loaded only where a code is shown

        return segno.make_qr(self.text, error="l", encoding="utf-8", boost_error=True)

    def signed(self, key: SigningKey, account: str) -> Receipt:
        """The same head, signed."""
        plain = Receipt(
            database=self.database,
            entry=self.entry,
            hash=self.hash,
            at=self.at,
            name=self.name,
            account=account,
            key=key.public,
        )
        return _with_signature(plain, key.sign(plain.statement))


def _with_signature(plain: Receipt, signature: str) -> Receipt:
    told = {label: getattr(plain, label) for label in _LABELS if label != "signature"}
    return Receipt(**told, signature=signature)


def make(
    store: Store,
    *,
    actor: Actor,
    key: SigningKey | None = None,
    head: tuple[int, str] | None = None,
) -> Receipt:
    """A receipt of the head as it stands, or of an earlier one (an export's); stores nothing."""
    if head is None:
        with store.read() as session:
            head = trail.head(session)
    return plain(
        store.uid, head=head, at=store.clock(), name=actor.name, key=key, account=actor.account
    )


def plain(
    database: str,
    *,
    head: tuple[int, str],
    at: datetime,
    name: str,
    key: SigningKey | None,
    account: str,
) -> Receipt:
    """A receipt of its parts, signed where there is a key."""
    receipt = Receipt(
        database=database,
        entry=head[0],
        hash=f"{trail.ALGORITHM}:{head[1]}",
        at=_second(at),
        name=" ".join(name.split()),
    )
    return receipt if key is None else receipt.signed(key, account)


def _second(at: datetime) -> str:
    text = time_text(at)
    assert text is not None
    return text[:19] + "Z"


def parse(text: str) -> Receipt:
    """The receipt of its text. Raises ReviewerError if it is none, or not whole."""
    found_lines = [_LINE.fullmatch(line) for line in text.splitlines()]
    told = {line[1]: line[2] for line in found_lines if line is not None and line[1] in _LABELS}
    if FORM not in text:
        raise ReviewerError(_NO_RECEIPT, problem=FORM)
    missing = {"database", "entry", "hash", "at", "name"} - told.keys()
    if missing:
        raise ReviewerError(_NO_RECEIPT, problem=", ".join(sorted(missing)))
    if not re.fullmatch(r"[0-9]{1,18}", told["entry"]):
        raise ReviewerError(_NO_RECEIPT, problem=f"entry: {told['entry']}")
    number = int(told.pop("entry"))
    return Receipt(entry=number, **told)


def keep_beside(receipt: Receipt, path: Path) -> Path:
    """Write a receipt beside an export, named after it. Raises ExportError if it cannot be."""
    target = path.with_name(f"{path.name}.receipt.txt")
    try:
        target.write_text(receipt.text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ExportError(_NOT_BESIDE, path=target, reason=reason(error)) from error
    return target


# -- checking ------------------------------------------------------------------------------------


def check_receipt(store: Store, receipt: Receipt) -> list[Finding]:
    """What speaks against the database holding what it held when the receipt was made.

    Empty: the receipt's entries stand in it unchanged, as the beginning of its trail. Entries
    after that are not looked at: ``audit.verify`` does.
    """
    with store.read() as session:
        return list(_against(session, receipt, store.uid))


def _against(session: Session, receipt: Receipt, uid: str) -> Iterator[Finding]:
    if receipt.database != uid:
        yield found("receipt_database", database=receipt.database, found=uid)
        return
    if receipt.is_signed and not receipt.is_signature_right:
        yield found("receipt_signature", name=receipt.name)
    if not receipt.is_signed:
        yield found("receipt_unsigned", is_warning=True)
    elif not any(
        key == receipt.key and entry <= receipt.entry
        for entry, key in keys_of(session, receipt.account)
    ):
        yield found("receipt_key", name=receipt.name)
    yield from _prefix(session, receipt)


def _prefix(session: Session, receipt: Receipt) -> Iterator[Finding]:
    """Compute the hashes anew up to the receipt's entry: those that are stored prove nothing."""
    previous, number = trail.genesis(session), 0
    for entry in trail.entries(session):
        if number == receipt.entry:
            break
        try:
            previous, number = entry.digest(previous), number + 1
        except (ValueError, TypeError):
            yield found("entry_changed", entry=entry.id)
            return
        if entry.id != number:
            yield found("entry_missing", entry=number)
            return
    if number < receipt.entry:
        yield found("receipt_cut", entry=receipt.entry, found=number)
    elif f"{trail.ALGORITHM}:{previous}" != receipt.hash:
        yield found("receipt_differs", entry=receipt.entry, at=receipt.at)


def keys_of(session: Session, account: str) -> Iterator[tuple[int, str]]:
    """The public keys that the trail knows for an account, each with the entry that gave it."""
    for entry, change in trail.changes_to(session, "account", account):
        key = (change.after or {}).get("public_key")
        if key:
            yield entry, key
