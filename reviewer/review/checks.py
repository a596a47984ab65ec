"""What a decision must fulfil before it is made."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col

from reviewer.domain.mention import Mention
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError
from reviewer.storage.columns import columns_of
from reviewer.storage.tables import DocumentRow, SourceRow

_OUTSIDE = QT_TRANSLATE_NOOP(
    "errors", "The value lies outside the document “{title}”. Select it in this document's text."
)
_DIFFERS = QT_TRANSLATE_NOOP(
    "errors",
    "The value “{value_text}” is not what stands there: “{found}”. Select the value anew.",
)
_EMPTY = QT_TRANSLATE_NOOP("errors", "No characters are selected. Select the value in the text.")
_NO_DOCUMENT = QT_TRANSLATE_NOOP(
    "errors", "There is no document {id} in this database. Refresh the list."
)


def document(session: Session, document_id: int) -> Row[Any]:
    """The row of a document. Raises DecisionError if there is none."""
    row = session.execute(
        select(*columns_of(DocumentRow)).where(col(DocumentRow.id) == document_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise DecisionError(_NO_DOCUMENT, id=document_id)
    return row


def stands_in_text(session: Session, document_id: int, mention: Mention) -> None:
    """Raises DecisionError unless value_text is what the span covers, inside the document."""
    row = session.execute(
        select(
            col(DocumentRow.start),
            col(DocumentRow.end),
            col(DocumentRow.title),
            col(SourceRow.text),
        )
        .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
        .where(col(DocumentRow.id) == document_id)
    ).one()
    span = mention.span
    if not len(span):
        raise DecisionError(_EMPTY)
    if span.start < row.start or span.end > row.end:
        raise DecisionError(_OUTSIDE, title=row.title)
    found = span.of(row.text)
    if found != mention.value_text:
        raise DecisionError(_DIFFERS, value_text=mention.value_text, found=found)
