"""What the field checks ask of many records: which of them fits which view, and how many."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterator

from sqlmodel import Session

from reviewer.checks.fields import hints
from reviewer.domain.document import Document
from reviewer.domain.view import Column, View
from reviewer.storage import queries

MOST_CHECKED = 20_000
"""Records of a view that are checked, from its beginning: some seconds."""


def resolved(session: Session, view: View) -> View:
    """The view with ``only`` as its facet of checks demands."""
    wanted = dict(view.facets).get(Column.CHECK)
    if wanted is None:
        return dataclasses.replace(view, only=None)
    found = [one for one, codes in _codes(session, view) if not wanted.isdisjoint(codes)]
    return dataclasses.replace(view, only=frozenset(found))


def still_in(session: Session, view: View, ids: Collection[int]) -> frozenset[int]:
    """Which of these records the view holds as they now stand, by its facet of checks too."""
    wanted = dict(view.facets).get(Column.CHECK)
    codes = _codes(session, view, frozenset(ids))
    return frozenset(one for one, of in codes if wanted is None or not wanted.isdisjoint(of))


def check_counts(session: Session, view: View) -> list[tuple[str, int]]:
    """The codes of hints with the number of records of the view that have them, the most
    frequent first; "" for those that nothing is asked of."""
    counts = Counter(code for _, codes in _codes(session, view) for code in codes)
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _codes(
    session: Session, view: View, among: frozenset[int] | None = None
) -> Iterator[tuple[int, Collection[str]]]:
    """For each record of the view, whatever its facet of checks, what is asked of it; among:
    of these records alone."""
    facets = tuple(facet for facet in view.facets if facet[0] is not Column.CHECK)
    whole = dataclasses.replace(view, only=among, facets=facets, order=())
    ids = list(queries.record_ids(session, whole)[:MOST_CHECKED])
    documents: dict[int, Document] = {}
    for record in queries.records(session, ids):
        if record.document_id not in documents:
            stored = queries.document(session, record.document_id)
            documents[record.document_id] = stored.document
        document = documents[record.document_id]
        codes = {hint.code for hint in hints(record.mention, document)}
        yield record.id, codes or {""}
