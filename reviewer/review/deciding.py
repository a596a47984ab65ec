"""The decisions on single records: confirm, correct, reject, reopen, flag, comment."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import col

from reviewer.audit.kinds import OpKind
from reviewer.domain.candidate import State
from reviewer.domain.decision import Action
from reviewer.domain.mention import Mention
from reviewer.domain.record import Actor, Done
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError
from reviewer.review import checks, reasons
from reviewer.review.operation import Operation, operation
from reviewer.storage.codec import MENTION_FIELDS, Fields, mention_fields, record_fields, time_text
from reviewer.storage.store import Store
from reviewer.storage.tables import DecisionRow

_NO_REASON = QT_TRANSLATE_NOOP(
    "errors", "“{reason}” is no reason for a rejection. Choose one from the list."
)
_STILL_OPEN = QT_TRANSLATE_NOOP("errors", "This record is open already.")


def confirm(store: Store, record_id: int, *, version: int, actor: Actor) -> Done:
    """Keep the record as it stands."""
    with operation(store, OpKind.CONFIRM, actor=actor) as op:
        confirm_row(op, op.record(record_id, version=version))
    return op.done


def correct(
    store: Store, record_id: int, mention: Mention, *, version: int, actor: Actor, reason: str = ""
) -> Done:
    """Keep the record with the fields given; reason: why a warning was overruled."""
    with operation(store, OpKind.CORRECT, actor=actor) as op:
        op.reason = reason
        correct_row(op, op.record(record_id, version=version), mention, reason=reason)
    return op.done


def reject(
    store: Store, record_id: int, *, reason: str, version: int, actor: Actor, comment: str = ""
) -> Done:
    """Leave the record out of the data set; reason: a code of ``reasons``."""
    check_reason(reason)
    with operation(store, OpKind.REJECT, actor=actor) as op:
        op.reason = reason
        reject_row(op, op.record(record_id, version=version), reason=reason, comment=comment)
    return op.done


def reopen(store: Store, record_id: int, *, version: int, actor: Actor) -> Done:
    """Take all decisions on a record back; its fields stay as they were last."""
    with operation(store, OpKind.REOPEN, actor=actor) as op:
        row = op.record(record_id, version=version)
        if row.state == State.PENDING.value:
            raise DecisionError(_STILL_OPEN)
        standing = op.session.execute(
            select(col(DecisionRow.id), col(DecisionRow.uid), col(DecisionRow.withdrawn_by)).where(
                col(DecisionRow.record_id) == row.id, col(DecisionRow.withdrawn_by).is_(None)
            )
        ).all()
        for decision in standing:
            op.change_decision(decision, withdrawn_by=op.uid)
        undecided: Fields = {"decided_by": "", "decided_at": None, "reason": ""}
        op.change_record(row, {"state": State.PENDING.value, **undecided})
    return op.done


def flag(store: Store, record_id: int, *, is_flagged: bool, version: int, actor: Actor) -> Done:
    """Mark a record as doubtful, or take the mark off."""
    with operation(store, OpKind.FLAG if is_flagged else OpKind.UNFLAG, actor=actor) as op:
        op.change_record(op.record(record_id, version=version), {"is_flagged": is_flagged})
    return op.done


def comment(store: Store, record_id: int, text: str, *, version: int, actor: Actor) -> Done:
    """Set the comment of a record; "" removes it."""
    with operation(store, OpKind.COMMENT, actor=actor) as op:
        op.change_record(op.record(record_id, version=version), {"comment": text.strip()})
    return op.done


def check_reason(reason: str) -> None:
    """Raises DecisionError if the code is none of the list, nor a reviewer's own."""
    if not reasons.is_reason(reason):
        raise DecisionError(_NO_REASON, reason=reason)


def confirm_row(op: Operation, row: Row[Any]) -> None:
    fields = record_fields(row)
    mention = {name: fields[name] for name in MENTION_FIELDS}
    op.change_record(row, _kept(op, row, mention))
    op.decide(row.id, row.uid, Action.CONFIRM, mention)


def correct_row(op: Operation, row: Row[Any], mention: Mention, *, reason: str = "") -> None:
    checks.stands_in_text(op.session, row.document_id, mention)
    fields = mention_fields(mention)
    current = record_fields(row)
    is_same = all(current[name] == value for name, value in fields.items())
    op.change_record(row, {**fields, **_kept(op, row, fields), "reason": reason})
    action = Action.CONFIRM if is_same else Action.CORRECT
    op.decide(row.id, row.uid, action, fields, reason=reason)


def reject_row(op: Operation, row: Row[Any], *, reason: str, comment: str = "") -> None:
    fields = record_fields(row)
    said = {"comment": comment.strip()} if comment.strip() else {}
    decided = {"decided_by": op.actor.name, "decided_at": time_text(op.at)}
    op.change_record(row, {"state": State.REJECTED.value, "reason": reason, **said, **decided})
    mention = {name: fields[name] for name in MENTION_FIELDS}
    op.decide(row.id, row.uid, Action.REJECT, mention, reason=reason)


def _kept(op: Operation, row: Row[Any], mention: Fields) -> Fields:
    """State and decision of a record that is kept with these fields."""
    if row.origin == "reviewer":
        state = State.ADDED
    else:
        state = State.CONFIRMED if mention == json.loads(row.proposed) else State.CORRECTED
    return {
        "state": state.value,
        "reason": "",
        "decided_by": op.actor.name,
        "decided_at": time_text(op.at),
    }
