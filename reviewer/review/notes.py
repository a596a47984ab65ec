"""The project's own notes to the guideline: they belong to the database, and so to the trail."""

from __future__ import annotations

from reviewer.audit.kinds import OpKind
from reviewer.audit.replay import NOTES
from reviewer.audit.trail import Change
from reviewer.domain.record import Actor, Done
from reviewer.errors import QT_TRANSLATE_NOOP, StaleError
from reviewer.review.operation import operation
from reviewer.storage import editions
from reviewer.storage.store import Store

_STALE = QT_TRANSLATE_NOOP(
    "errors",
    "The notes were changed since they were shown, so yours were not kept. Copy yours, look at "
    "the notes as they are now, and add to those.",
)


def notes(store: Store) -> str:
    """What is noted now."""
    with store.read() as session:
        return editions.notes(session) or ""


def edit_notes(store: Store, text: str, *, before: str, actor: Actor) -> Done:
    """Put ``text`` in the place of the notes. Raises StaleError if ``before`` no longer holds."""
    with operation(store, OpKind.EDIT_NOTES, actor=actor) as op:
        now = editions.notes(op.session)
        if (now or "") != before:
            raise StaleError(_STALE)
        editions.set_notes(op.session, text)
        was = None if now is None else {"text": now}
        op.changes.append(Change(*NOTES, was, {"text": text}))
    return op.done
