"""Who may do what: the one table, which ``review.operation`` enforces below every surface.

A kind of operation that the table does not name is allowed to nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """single: whoever opens a database that has no accounts."""

    SINGLE = "single"
    REVIEWER = "reviewer"
    SUPERVISOR = "supervisor"
    AUDITOR = "auditor"


ACCOUNT_ROLES = (Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR)
"""The roles that an account can have."""

UNDO_OTHERS = "undo_others"
"""The right to take back what somebody else did."""

REVERT = "revert"
"""The right to take back any entry for a reason, in the audit view."""

AUDIT = "audit"
"""The right to the audit view: everybody's work, samples, findings and the report."""

CHECKPOINT = "checkpoint"
"""The right to sign the trail's head; it changes no record."""

_WORKERS = frozenset({Role.SINGLE, Role.REVIEWER, Role.SUPERVISOR})
_LEADERS = frozenset({Role.SINGLE, Role.SUPERVISOR})
_AUDITORS = frozenset({Role.SINGLE, Role.SUPERVISOR, Role.AUDITOR})
_SUPERVISOR = frozenset({Role.SUPERVISOR})
_HOLDERS = frozenset(ACCOUNT_ROLES)

RIGHTS: Mapping[str, frozenset[Role]] = {
    "import": _WORKERS,
    "extract": _WORKERS,
    "confirm": _WORKERS,
    "correct": _WORKERS,
    "reject": _WORKERS,
    "reopen": _WORKERS,
    "add": _WORKERS,
    "split": _WORKERS,
    "merge": _WORKERS,
    "flag": _WORKERS,
    "unflag": _WORKERS,
    "comment": _WORKERS,
    "confirm_many": _WORKERS,
    "correct_many": _WORKERS,
    "reject_many": _WORKERS,
    "edit_document": _WORKERS,
    "set_aside": _WORKERS,
    "reclaim": _WORKERS,
    "edit_notes": _WORKERS,
    "undo": _WORKERS,
    "redo": _WORKERS,
    UNDO_OTHERS: _LEADERS,
    REVERT: _LEADERS,
    AUDIT: _AUDITORS,
    "restore": _LEADERS,
    "rekey": _LEADERS,
    "sign_off": _LEADERS,
    "unlock": _LEADERS,
    "draw_sample": _LEADERS,
    "inspect": _LEADERS,
    "close_inspection": _LEADERS,
    "start_accounts": frozenset({Role.SINGLE}),
    "add_account": _SUPERVISOR,
    "reset_account": _SUPERVISOR,
    "disable_account": _SUPERVISOR,
    "enable_account": _SUPERVISOR,
    "change_role": _SUPERVISOR,
    "change_passphrase": _HOLDERS,
    "sign_in": _HOLDERS,
    "sign_in_failed": _HOLDERS,
    "sign_out": _HOLDERS,
    CHECKPOINT: _HOLDERS,
}


def may(role: Role, kind: str) -> bool:
    """Whether a role has the right to a kind of operation (or to another entry of the table)."""
    return role in RIGHTS.get(kind, frozenset())
