"""Where words stand in the documents: any width, case or script, over stray white space.

Words are taken as they are: no sign in them is an operator. What the index proposes is compared
with the folded text itself, so that hits are exact; an index or none makes no difference but
in time (:mod:`passages`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, select, text
from sqlmodel import Session, col

from reviewer.domain.hit import Hit, Hits
from reviewer.domain.span import Span
from reviewer.storage.columns import columns_of
from reviewer.storage.passages import GRAMS, TAIL, expression, folded, has_grams
from reviewer.storage.tables import DocumentRow, PassageRow, SourceRow
from reviewer.text.finding import Folded, fold, occurrences

_BEFORE, _AFTER = 40, 80  # characters around a hit
_BATCH = 500


def look_for(words: str, *, document_id: int | None = None) -> Hits:
    """A search for ``words`` in one document or in all, that :func:`more` carries out."""
    # how to fold is worked out at the first words: a tenth of a second
    return Hits(fold(words) if words else "", document_id=document_id)


def more(
    session: Session,
    hits: Hits,
    *,
    enough: int | None = None,
    check: Callable[[], None] = lambda: None,
) -> Hits:
    """Go on until ``enough`` hits are known, None: until all are.

    check: called now and then; what it raises ends the search.
    """
    found = hits.copy()
    if found.is_complete:
        return found
    count = _counter(session, found.words)
    for batch in _candidates(session, found).partitions(_BATCH):
        check()
        for row in batch:
            if enough is not None and len(found) >= enough and row.id != found.scanned:
                return found
            found.scanned = row.id
            n = count(row)
            if n:
                found.add(row.document_id, row.id, n)
    found.is_complete = True
    return found


def page(session: Session, hits: Hits, *, offset: int, limit: int) -> list[Hit]:
    """Some of the hits, in their order."""
    first = bisect_right(hits.ends, offset)
    last = min(bisect_right(hits.ends, offset + limit - 1), len(hits.ends) - 1)
    places = range(first, last + 1)
    rows = _rows_of(session, hits, places)
    texts = _texts(session, {row.source_id for row in rows.values()})
    found: list[Hit] = []
    for place in places:
        row = rows[hits.documents[place], hits.passages[place]]
        source = texts[row.source_id]
        found += (_hit(row, span, source) for span in _spans(session, row, hits.words))
    skipped = offset - (hits.ends[first - 1] if first else 0)
    return found[skipped : skipped + limit]


def _hit(row: Row[Any], span: Span, source: str) -> Hit:
    return Hit(
        row.document_id,
        span,
        source[max(row.first, span.start - _BEFORE) : span.start],
        span.of(source),
        source[span.end : min(row.last, span.end + _AFTER)],
    )


# -- passages that may hold the words --------------------------------------------------------------


def _select() -> Select[Any]:
    """Passages, once for each document that they belong to."""
    return select(
        col(PassageRow.id),
        col(PassageRow.source_id),
        col(PassageRow.start),
        col(PassageRow.end),
        col(PassageRow.n_own),
        col(PassageRow.text),
        col(PassageRow.gaps),
        col(DocumentRow.id).label("document_id"),
        col(DocumentRow.start).label("first"),
        col(DocumentRow.end).label("last"),
    ).join(
        DocumentRow,
        and_(
            col(DocumentRow.source_id) == col(PassageRow.source_id),
            col(DocumentRow.start) < col(PassageRow.end),
            col(DocumentRow.end) > col(PassageRow.start),
        ),
    )


def _candidates(session: Session, hits: Hits) -> Any:
    probe = hits.words[: TAIL + 1]
    rows = _select()
    if hits.document_id is None and has_grams(session):
        rows = (
            rows.join(GRAMS, GRAMS.c.rowid == col(PassageRow.id))
            .where(GRAMS.c.rowid > hits.scanned, text(f"{GRAMS.name} MATCH :expression"))
            .params(expression=expression(probe))
            .order_by(GRAMS.c.rowid)
        )
    else:
        rows = rows.where(
            col(PassageRow.id) > hits.scanned,
            col(PassageRow.text).contains(probe, autoescape=True),
        ).order_by(col(PassageRow.id))
    if hits.document_id is not None:
        rows = rows.where(col(DocumentRow.id) == hits.document_id)
    return session.execute(rows.execution_options(yield_per=_BATCH))


# -- words in a passage ----------------------------------------------------------------------------


def _counter(session: Session, words: str) -> Callable[[Row[Any]], int]:
    """Counts the hits of a row. Most passages lie inside one document: there str.count will do,
    unless the words can overlap themselves."""
    overlaps = any(words.endswith(words[:n]) for n in range(1, len(words)))
    is_plain = len(words) <= TAIL + 1 and not overlaps
    reach = len(words) - 1

    def count(row: Row[Any]) -> int:
        if is_plain and row.first <= row.start and row.end <= row.last:
            return str(row.text).count(words, 0, row.n_own + reach)
        return sum(1 for _ in _spans(session, row, words))

    return count


def _spans(session: Session, row: Row[Any], words: str) -> Iterator[Span]:
    """The hits that begin in a passage's own characters and lie within the document."""
    passage = folded(row) if len(words) <= TAIL + 1 else _reading_on(session, row, len(words))
    for at in occurrences(passage.text, words, 0, row.n_own + len(words) - 1):
        span = passage.span(at, at + len(words))
        if row.first <= span.start and span.end <= row.last:
            yield span


def _reading_on(session: Session, row: Row[Any], n: int) -> Folded:
    """A passage with at least ``n`` characters after its own, as far as the source goes."""
    columns: Sequence[Any] = columns_of(PassageRow)
    following = session.execute(
        select(*columns)
        .where(col(PassageRow.source_id) == row.source_id, col(PassageRow.id) >= row.id)
        .order_by(col(PassageRow.id))
        .limit(2 + n // row.n_own)
    )
    return Folded.joined(folded(one).part(0, one.n_own) for one in following)


# -- a page ----------------------------------------------------------------------------------------


def _rows_of(
    session: Session, hits: Hits, places: Iterable[int]
) -> dict[tuple[int, int], Row[Any]]:
    ids = sorted({hits.passages[place] for place in places})
    rows: dict[tuple[int, int], Row[Any]] = {}
    for first in range(0, len(ids), _BATCH):
        some = _select().where(col(PassageRow.id).in_(ids[first : first + _BATCH]))
        rows.update(((row.document_id, row.id), row) for row in session.execute(some))
    return rows


def _texts(session: Session, source_ids: Iterable[int]) -> dict[int, str]:
    rows = select(col(SourceRow.id), col(SourceRow.text)).where(
        col(SourceRow.id).in_(sorted(source_ids))
    )
    return dict(session.execute(rows).tuples().all())
