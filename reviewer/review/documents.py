"""What a reviewer says of a document, and of the numerals in its ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select
from sqlmodel import col

from reviewer.audit.kinds import OpKind
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.document import Document
from reviewer.domain.record import Actor, DocumentChanges, Done
from reviewer.domain.span import Span
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError
from reviewer.review import checks
from reviewer.review.operation import Operation, check_version, operation
from reviewer.storage.columns import columns_of
from reviewer.storage.sources import document_fields
from reviewer.storage.store import Store
from reviewer.storage.tables import NumeralRow

_NO_NUMERAL = QT_TRANSLATE_NOOP(
    "errors", "There is no numeral {id} in this database. Refresh the list."
)
_NOT_ASIDE = QT_TRANSLATE_NOOP(
    "errors", "A numeral is set aside as something else than an open one. Choose what it is."
)


def edit_document(
    store: Store, document_id: int, changes: DocumentChanges, *, version: int, actor: Actor
) -> Done:
    """Give a document its title, region, issuer, kind, year, period and date."""
    told = {name: getattr(changes, name) for name in changes.__dataclass_fields__}
    fields = document_fields(Document(text="", extent=Span(0, 0), **told))
    with operation(store, OpKind.EDIT_DOCUMENT, actor=actor) as op:
        row = checks.document(op.session, document_id)
        check_version(row, version)
        op.change_document(row, fields)
    return op.done


def set_aside(
    store: Store, numeral_id: int, *, kind: NumeralKind, version: int, actor: Actor
) -> Done:
    """Say that a numeral states no value of a mention, and what it is instead."""
    if kind in (NumeralKind.OPEN, NumeralKind.VALUE):
        raise DecisionError(_NOT_ASIDE)
    with operation(store, OpKind.SET_ASIDE, actor=actor) as op:
        row = _numeral(op, numeral_id, version)
        op.change_numeral(row, {"reviewed_kind": kind.value, "set_aside_by": actor.name})
    return op.done


def reclaim(store: Store, numeral_id: int, *, version: int, actor: Actor) -> Done:
    """Take back that a numeral was set aside, whoever did: it is open until it is in a record."""
    with operation(store, OpKind.RECLAIM, actor=actor) as op:
        row = _numeral(op, numeral_id, version)
        op.change_numeral(row, {"reviewed_kind": NumeralKind.OPEN.value, "set_aside_by": ""})
    return op.done


def _numeral(op: Operation, numeral_id: int, version: int) -> Row[Any]:
    row = op.session.execute(
        select(*columns_of(NumeralRow)).where(col(NumeralRow.id) == numeral_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise DecisionError(_NO_NUMERAL, id=numeral_id)
    check_version(row, version)
    return row
