"""Signing off documents, which locks them, and unlocking them again.

Both are entries in the trail that no undo takes back. In a database with accounts each is signed
with the key of whoever does it, in the same transaction: a sign-off made behind the program's
back has no signature.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer.audit import checkpoint, signed, trail
from reviewer.audit.keys import SigningKey
from reviewer.audit.kinds import OpKind
from reviewer.audit.trail import Change
from reviewer.domain.record import Actor, DocumentSummary, Done
from reviewer.domain.signoff import SignOff
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError, SignInError
from reviewer.review import checks
from reviewer.review.operation import Operation, operation
from reviewer.storage import accounts, queries, signoffs
from reviewer.storage.codec import Fields
from reviewer.storage.columns import insert
from reviewer.storage.store import Store
from reviewer.storage.tables import SignedDocumentRow, SignOffRow, UnlockingRow

_NOTHING = QT_TRANSLATE_NOOP("errors", "There is no document to sign off. Choose one at least.")
_NO_NAME = QT_TRANSLATE_NOOP(
    "errors", "Several documents are signed off as a release. Give it a name."
)
_TAKEN = QT_TRANSLATE_NOOP(
    "errors", "There is a release called “{name}” already. Give this one another name."
)
_OPEN = QT_TRANSLATE_NOOP(
    "errors",
    "“{title}” is not finished: {records} of its records and {numerals} of its numbers are open. "
    "Finish it, or say why it is signed off all the same.",
)
_NOT_LOCKED = QT_TRANSLATE_NOOP(
    "errors", "None of this is signed off, so there is nothing to unlock."
)
_NO_REASON = QT_TRANSLATE_NOOP("errors", "Say why this is unlocked: the reason stays on record.")
_NO_KEY = QT_TRANSLATE_NOOP(
    "errors",
    "In a database with accounts this must be signed with one's own key, so nothing was done. "
    "Sign in first.",
)


def sign_off(
    store: Store,
    document_ids: Sequence[int],
    *,
    actor: Actor,
    key: SigningKey | None = None,
    name: str = "",
    comment: str = "",
    override: str = "",
) -> Done:
    """Answer for documents as they stand, and lock them.

    name: of the release, which several documents need; override: why it is done though
    something is open. Raises DecisionError if something is open and no such reason is given.
    """
    ids = sorted(set(document_ids))
    name, comment, override = (" ".join(text.split()) for text in (name, comment, override))
    if not ids:
        raise DecisionError(_NOTHING)
    if len(ids) > 1 and not name:
        raise DecisionError(_NO_NAME)
    with operation(store, OpKind.SIGN_OFF, actor=actor) as op:
        if name and signoffs.is_name_taken(op.session, name):
            raise DecisionError(_TAKEN, name=name)
        op.reason = comment
        summaries = [_finished(op.session, one, override) for one in ids]
        is_open = any(not summary.is_finished for summary in summaries)
        said = {"name": name, "comment": comment, "override": override if is_open else ""}
        _add(op, said, summaries)
        _sign(op, key)
    return op.done


def unlock(
    store: Store,
    document_ids: Collection[int],
    *,
    reason: str,
    actor: Actor,
    key: SigningKey | None = None,
) -> Done:
    """Take every lock off the documents; their sign-offs stay on record, and what is changed
    from now on is known as changed after them."""
    reason = " ".join(reason.split())
    if not reason:
        raise DecisionError(_NO_REASON)
    with operation(store, OpKind.UNLOCK, actor=actor) as op:
        op.reason = reason
        locks = signoffs.locks(op.session, document_ids)
        if not locks:
            raise DecisionError(_NOT_LOCKED)
        rows = []
        for lock in locks:
            row: Fields = {"uid": str(uuid7()), "reason": reason, "actor": actor.name, "at": op.at}
            fields = signed.unlocking_fields(row, sign_off=lock.uid, document=lock.document)
            op.changes.append(Change("unlocking", row["uid"], None, fields))
            rows.append({**row, "sign_off_id": lock.id, "document_id": lock.document_id})
            op.documents.add(lock.document_id)
        op.afterwards.append(
            lambda entry: insert(
                op.session, UnlockingRow, [{**row, "entry_id": entry} for row in rows]
            )
        )
        _sign(op, key)
    return op.done


def sign_offs(store: Store) -> list[SignOff]:
    """All sign-offs, the newest first."""
    with store.read() as session:
        return signoffs.sign_offs(session)


def _finished(session: Session, document_id: int, override: str) -> DocumentSummary:
    """The document's counts. Raises DecisionError if something is open without a reason."""
    title = checks.document(session, document_id).title
    summary = queries.document_summary(session, document_id)
    if not summary.is_finished and not override:
        told = {"records": summary.n_open, "numerals": summary.n_numerals_open}
        raise DecisionError(_OPEN, title=title, **told)
    return summary


def _add(op: Operation, said: dict[str, str], summaries: Sequence[DocumentSummary]) -> None:
    columns: Fields = {
        "uid": str(uuid7()),
        **said,
        "actor": op.actor.name,
        "at": op.at,
    }
    parts: list[Fields] = []
    told: dict[str, list[object]] = {}
    for one in summaries:
        part = {
            "document_id": one.id,
            "n_records": one.n_records,
            "n_open": one.n_open + one.n_numerals_open,
            "state_sha256": signed.state_sha256(op.session, one.id),
        }
        parts.append(part)
        told[one.uid] = [part["state_sha256"], part["n_records"], part["n_open"]]
        op.documents.add(one.id)
    fields = signed.sign_off_fields(columns, told)
    op.changes.append(Change("sign_off", columns["uid"], None, fields))

    def write(entry_id: int) -> None:
        insert(op.session, SignOffRow, [{**columns, "entry_id": entry_id}])
        statement = select(func.max(col(SignOffRow.id)))
        sign_off_id = op.session.execute(statement).scalar_one()
        insert(
            op.session,
            SignedDocumentRow,
            [{**part, "sign_off_id": sign_off_id} for part in parts],
        )

    op.afterwards.append(write)


def _sign(op: Operation, key: SigningKey | None) -> None:
    """Sign the trail up to this entry. Raises SignInError if the key is not the actor's."""
    if not accounts.any_accounts(op.session):
        return
    row = accounts.row_by(op.session, uid=op.actor.account)
    if key is None or row is None or row.public_key != key.public:
        raise SignInError(_NO_KEY)
    at = op.at

    def write(_entry_id: int) -> None:
        head = trail.head(op.session)
        checkpoint.keep(op.session, op.database, head=head, at=at, actor=op.actor, key=key)

    op.afterwards.append(write)
