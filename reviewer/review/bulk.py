"""The same decision on many records: one transaction, one entry, one undo."""

from __future__ import annotations

from collections.abc import Mapping

from reviewer.audit.kinds import OpKind
from reviewer.domain.mention import Mention
from reviewer.domain.record import Actor, Done
from reviewer.review.deciding import check_reason, confirm_row, correct_row, reject_row
from reviewer.review.operation import operation
from reviewer.storage.store import Store


def confirm_many(store: Store, versions: Mapping[int, int], *, actor: Actor) -> Done:
    """Keep all records of ``versions`` (id → version) as they stand."""
    with operation(store, OpKind.CONFIRM_MANY, actor=actor) as op:
        for row in op.records(versions):
            confirm_row(op, row)
    return op.done


def reject_many(
    store: Store, versions: Mapping[int, int], *, reason: str, actor: Actor, comment: str = ""
) -> Done:
    """Leave all records of ``versions`` out of the data set, for one reason."""
    check_reason(reason)
    with operation(store, OpKind.REJECT_MANY, actor=actor) as op:
        op.reason = reason
        for row in op.records(versions):
            reject_row(op, row, reason=reason, comment=comment)
    return op.done


def correct_many(
    store: Store,
    versions: Mapping[int, int],
    mentions: Mapping[int, Mention],
    *,
    actor: Actor,
    reason: str = "",
) -> Done:
    """Give each record of ``versions`` its mention of ``mentions`` (id → mention)."""
    with operation(store, OpKind.CORRECT_MANY, actor=actor) as op:
        op.reason = reason
        for row in op.records(versions):
            correct_row(op, row, mentions[row.id], reason=reason)
    return op.done
