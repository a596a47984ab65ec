"""Which open records a correction could hold for as well, and what they would then be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.domain.candidate import Candidate, Extraction
from reviewer.domain.record import Actor, Record
from reviewer.domain.span import Span
from reviewer.domain.view import View
from reviewer.extract.learning import Decided
from reviewer.review import learning, operations
from reviewer.review.decided import case_of, decision_of
from reviewer.review.like import like_open
from reviewer.storage import queries
from reviewer.storage.store import Store
from tests import strategies

LINE = "全县{name}产量达到{n}万吨。\n"
NAMES = ["粮食", "油料", "粮食", "蔬菜"]


def _extraction(text: str) -> Extraction:
    found = []
    for n, name in enumerate(NAMES):
        value = f"{10 + n}万吨"
        span = Span(text.index(value), text.index(value) + len(value))
        mention = replace(
            strategies.mention(strategies.TEXT, "500亿元"),
            span=span, value_text=value, indicator=f"{name}产量达", unit="万吨",
        )  # fmt: skip
        found.append(replace(strategies.candidate(), mention=mention))
    return Extraction(candidates=tuple(found), numerals=(), resources_sha256="e" * 64)


@pytest.fixture
def two_documents(store: Store, actor: Actor) -> Store:
    """The same four lines in both; records 1 to 4 and 5 to 8."""
    for head in ("", "又一份\n"):
        text = head + "".join(LINE.format(name=name, n=10 + n) for n, name in enumerate(NAMES))
        parts = [(strategies.document(text), _extraction(text))]
        operations.import_source(store, strategies.source(text), parts, actor=actor)
    return store


def records(store: Store) -> dict[int, Record]:
    with store.read() as session:
        page = queries.record_page(session, View(), offset=0, limit=100)
    return {one.id: one for one in page}


def corrected(store: Store, actor: Actor, record_id: int, **fields: object) -> Decided:
    """Correct a record, and what was decided as a learner sees it."""
    before = records(store)[record_id]
    mention = replace(before.mention, **fields)  # type: ignore[arg-type]
    operations.correct(store, record_id, mention, version=before.version, actor=actor)
    with store.read() as session:
        detail = queries.record_detail(session, record_id)
        stored = queries.document(session, detail.record.document_id)
    decision = decision_of(stored, detail)
    assert decision is not None
    return decision


def found(store: Store, decision: Decided) -> dict[int, str]:
    return {one.record.id: one.mention.indicator for one in like_open(store, decision)}


def test_the_same_name_is_found_in_every_document_and_other_names_in_its_own(
    two_documents: Store, actor: Actor
) -> None:
    decision = corrected(two_documents, actor, 1, indicator="粮食总产量")
    here = {2: "油料总产量", 3: "粮食总产量", 4: "蔬菜总产量"}
    assert found(two_documents, decision) == here | {5: "粮食总产量", 7: "粮食总产量"}


def test_a_year_is_offered_in_its_own_document_alone(two_documents: Store, actor: Actor) -> None:
    decision = corrected(two_documents, actor, 1, year=2020)
    likes = like_open(two_documents, decision)
    assert likes
    assert {one.record.document_id for one in likes} == {1}
    assert {one.mention.year for one in likes} == {2020}
    assert all(one.title for one in likes)


def test_what_is_decided_or_begun_is_left_alone(two_documents: Store, actor: Actor) -> None:
    operations.confirm(two_documents, 3, version=1, actor=actor)
    begun = replace(records(two_documents)[5].mention, unit="吨")
    operations.correct(two_documents, 5, begun, version=1, actor=actor)
    operations.reopen(two_documents, 5, version=2, actor=actor)
    decision = corrected(two_documents, actor, 1, indicator="粮食总产量")
    assert found(two_documents, decision).keys() == {2, 4, 7}


def test_a_confirmation_is_like_nothing(two_documents: Store, actor: Actor) -> None:
    assert found(two_documents, corrected(two_documents, actor, 1)) == {}


def test_what_is_suggested_follows_from_the_database_alone(
    two_documents: Store, actor: Actor
) -> None:
    corrected(two_documents, actor, 1, indicator="粮食总产量")
    with two_documents.read() as session:
        stored = queries.document(session, 1)
        proposal = queries.record_detail(session, 3).proposal
    assert isinstance(proposal, Candidate)
    case = case_of(stored, proposal)
    first, again = learning.load(two_documents), learning.load(two_documents)
    mention, advised = first.suggest(case)
    assert advised.mention == proposal.mention
    assert mention.indicator == "粮食总产量"
    assert ("indicator", "粮食产量达") in [(one.field, one.value) for one in advised.alternatives]
    assert again.suggest(case) == (mention, advised)
    last = operations.undoable(two_documents, actor=actor)
    assert last is not None
    operations.undo(two_documents, last.entry_id, actor=actor)
    assert learning.load(two_documents).suggest(case)[0] == proposal.mention
