"""Whether an actor may do something: asked inside the transaction of every operation.

In a database with accounts an actor is believed only with the uid of an account of that name
and role that can sign in; in one without, there is a single user, who has most rights.
"""

from __future__ import annotations

from sqlmodel import Session

from reviewer.domain.record import Actor
from reviewer.domain.role import Role, may
from reviewer.errors import QT_TRANSLATE_NOOP, RightError
from reviewer.storage import accounts

_NO_RIGHT = {
    Role.AUDITOR: QT_TRANSLATE_NOOP(
        "errors", "An auditor reads and checks only, so nothing was changed. Ask a reviewer."
    ),
    Role.REVIEWER: QT_TRANSLATE_NOOP(
        "errors", "Only a supervisor may do this, so nothing was changed. Ask one."
    ),
}
_NO_USE = QT_TRANSLATE_NOOP(
    "errors", "This cannot be done in a database of this kind, so nothing was changed."
)
_NOT_SIGNED_IN = QT_TRANSLATE_NOOP(
    "errors",
    "This database has accounts, and “{name}” is not signed in with one, so nothing was changed. "
    "Sign in first.",
)
_NO_PASSPHRASE = QT_TRANSLATE_NOOP(
    "errors", "“{name}” must choose a passphrase of their own before anything else."
)

_BEFORE_A_PASSPHRASE = frozenset({"sign_in", "change_passphrase"})
_UNPROVED = "sign_in_failed"  # an attempt is noted, whoever made it


def check(session: Session, kind: str, *, actor: Actor) -> None:
    """Raises RightError if the actor has no right to this kind of operation."""
    if not may(actor.role, kind):
        raise RightError(_NO_RIGHT.get(actor.role, _NO_USE))
    if kind == _UNPROVED or not accounts.any_accounts(session):
        return
    row = accounts.row_by(session, uid=actor.account)
    is_real = row is not None and (row.name, row.role) == (actor.name, actor.role.value)
    if row is None or not is_real or row.disabled_at is not None or actor.role is Role.SINGLE:
        raise RightError(_NOT_SIGNED_IN, name=actor.name)
    if not row.public_key and kind not in _BEFORE_A_PASSPHRASE:
        raise RightError(_NO_PASSPHRASE, name=actor.name)
