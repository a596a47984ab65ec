"""What each operation does to records, decisions, numerals and the trail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, text

from reviewer.domain.candidate import NumeralKind, State
from reviewer.domain.document import DocumentKind, Region
from reviewer.domain.record import Actor, DocumentChanges, DocumentSummary, Done, Record
from reviewer.domain.span import Span
from reviewer.errors import DecisionError, StaleError, StoreError
from reviewer.review import operations, reasons
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.storage.tables import DecisionRow, TrailRow
from tests import strategies

TEXT = strategies.TEXT
MISSED = strategies.mention(TEXT, "1390个", indicator="5G基站")


@pytest.fixture
def document_id(store: Store, actor: Actor) -> int:
    parts = [(strategies.document(), strategies.extraction())]
    return operations.import_source(store, strategies.source(), parts, actor=actor).document_ids[0]


def record(store: Store, record_id: int) -> Record:
    with store.read() as session:
        return queries.records(session, [record_id])[0]


def summary(store: Store, document_id: int) -> DocumentSummary:
    with store.read() as session:
        return queries.document_summary(session, document_id)


def n_entries(store: Store) -> int:
    with store.read() as session:
        return len(session.execute(select(TrailRow)).all())


def test_importing_says_what_came_in(store: Store, actor: Actor) -> None:
    two = Span(0, 50), Span(50, len(TEXT))
    whole = strategies.extraction()
    parts = [
        (
            strategies.document(extent=extent),
            replace(
                whole,
                candidates=tuple(c for c in whole.candidates if extent.covers(c.mention.span)),
                numerals=tuple(n for n in whole.numerals if extent.covers(n.span)),
            ),
        )
        for extent in two
    ]
    imported = operations.import_source(store, strategies.source(), parts, actor=actor)
    assert imported.done is not None
    assert imported.done.documents == {*imported.document_ids}
    with store.read() as session:
        documents = queries.documents(session)
    assert [one.n_records for one in documents] == [len(e.candidates) for _, e in parts]


def test_a_known_text_is_not_doubled(store: Store, actor: Actor, document_id: int) -> None:
    before = n_entries(store)
    again = strategies.source(name="copy.txt")
    imported = operations.import_source(
        store, again, [(strategies.document(), strategies.extraction())], actor=actor
    )
    assert imported.is_known
    assert imported.done is None
    assert imported.document_ids == (document_id,)
    assert n_entries(store) == before


def test_a_file_that_is_read_otherwise_by_now_is_known_by_its_bytes(
    store: Store, actor: Actor, document_id: int
) -> None:
    again = replace(strategies.source(), text=f"1. {TEXT}")
    imported = operations.import_source(store, again, [], actor=actor)
    assert imported.is_known
    assert imported.document_ids == (document_id,)


def test_a_candidate_out_of_place_is_not_stored(store: Store, actor: Actor) -> None:
    other = "另" + TEXT
    with pytest.raises(ValueError, match="not at its place"):
        operations.import_source(
            store,
            strategies.source(other),
            [(strategies.document(other), strategies.extraction())],
            actor=actor,
        )
    with store.read() as session:
        assert queries.documents(session) == []


def test_confirming_keeps_what_was_proposed(store: Store, actor: Actor, document_id: int) -> None:
    done = operations.confirm(store, 1, version=1, actor=actor)
    kept = record(store, 1)
    assert kept.state is State.CONFIRMED
    assert kept.version == 2
    assert (kept.decided_by, kept.decided_at is not None) == (actor.name, True)
    assert done.touched == {1}
    assert done.documents == {document_id}
    assert summary(store, document_id).n_open == 4


def test_a_correction_changes_the_fields(store: Store, actor: Actor, document_id: int) -> None:
    better = strategies.mention(TEXT, "500亿元", indicator="GDP", year=2020)
    operations.correct(store, 1, better, version=1, actor=actor, reason="见上文")
    kept = record(store, 1)
    assert (kept.state, kept.mention, kept.reason) == (State.CORRECTED, better, "见上文")


def test_correcting_to_what_was_proposed_confirms(
    store: Store, actor: Actor, document_id: int
) -> None:
    proposed = record(store, 1).mention
    operations.correct(store, 1, replace(proposed, unit="万元"), version=1, actor=actor)
    operations.correct(store, 1, proposed, version=2, actor=actor)
    assert record(store, 1).state is State.CONFIRMED


def test_confirming_a_corrected_record_leaves_it_corrected(
    store: Store, actor: Actor, document_id: int
) -> None:
    proposed = record(store, 1).mention
    operations.correct(store, 1, replace(proposed, unit="万元"), version=1, actor=actor)
    operations.confirm(store, 1, version=2, actor=Actor("王督导"))
    kept = record(store, 1)
    assert (kept.state, kept.decided_by) == (State.CORRECTED, "王督导")


def test_a_rejection_has_its_reason(store: Store, actor: Actor, document_id: int) -> None:
    operations.reject(store, 1, reason="name", version=1, actor=actor, comment="项目名称")
    out = record(store, 1)
    assert (out.state, out.reason, out.comment) == (State.REJECTED, "name", "项目名称")
    with pytest.raises(DecisionError, match="no reason"):
        operations.reject(store, 2, reason="because", version=1, actor=actor)


def test_a_decision_on_a_stale_record_is_not_made(
    store: Store, actor: Actor, document_id: int
) -> None:
    operations.confirm(store, 1, version=1, actor=actor)
    before = n_entries(store)
    with pytest.raises(StaleError):
        operations.reject(store, 1, reason="name", version=1, actor=actor)
    assert record(store, 1).state is State.CONFIRMED
    assert n_entries(store) == before


def test_one_stale_record_stops_the_whole_bulk(
    store: Store, actor: Actor, document_id: int
) -> None:
    operations.confirm(store, 3, version=1, actor=actor)
    with pytest.raises(StaleError):
        operations.confirm_many(store, {1: 1, 3: 1}, actor=actor)
    assert record(store, 1).state is State.PENDING


def test_reopening_keeps_the_fields(store: Store, actor: Actor, document_id: int) -> None:
    better = strategies.mention(TEXT, "500亿元", indicator="GDP")
    operations.correct(store, 1, better, version=1, actor=actor)
    operations.reopen(store, 1, version=2, actor=actor)
    again = record(store, 1)
    assert (again.state, again.mention, again.decided_by) == (State.PENDING, better, "")
    with store.read() as session:
        assert session.execute(select(DecisionRow.withdrawn_by)).scalars().all() != [None]
    with pytest.raises(DecisionError, match="open already"):
        operations.reopen(store, 1, version=3, actor=actor)


def test_what_was_missed_is_added(store: Store, actor: Actor, document_id: int) -> None:
    missed = strategies.mention(TEXT, "1390个", indicator="5G基站")
    done = operations.add(store, document_id, missed, actor=actor)
    (new,) = done.added
    added = record(store, new)
    assert (added.state, added.mention, added.rule) == (State.ADDED, missed, "added")
    with store.read() as session:
        assert queries.record_detail(session, new).proposal is None
    assert summary(store, document_id).n_numerals_open == 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (replace(MISSED, value_text="1390户"), "not what stands there"),
        (strategies.mention("x" * 500 + "9", "9"), "outside the document"),
        (replace(MISSED, value_text="", span=Span(3, 3)), "No characters"),
    ],
)
def test_a_mention_must_stand_in_its_document(
    store: Store, actor: Actor, document_id: int, wrong: object, message: str
) -> None:
    with pytest.raises(DecisionError, match=message):
        operations.add(store, document_id, wrong, actor=actor)  # type: ignore[arg-type]
    with pytest.raises(DecisionError, match=message):
        operations.correct(store, 1, wrong, version=1, actor=actor)  # type: ignore[arg-type]


def test_one_becomes_several(store: Store, actor: Actor, document_id: int) -> None:
    urban = strategies.mention(TEXT, "7.7%", indicator="城镇收入")
    rural = strategies.mention(TEXT, "7.7%", indicator="农村收入")
    done = operations.split(store, 2, [urban, rural], version=1, actor=actor)
    assert record(store, 2).mention == urban
    assert [record(store, one).mention for one in done.added] == [rural]
    assert done.touched == {2, *done.added}
    with pytest.raises(DecisionError, match="two mentions"):
        operations.split(store, 2, [urban], version=2, actor=actor)


def test_several_become_one(store: Store, actor: Actor, document_id: int) -> None:
    whole = strategies.mention(TEXT, "500亿元", indicator="合计")
    operations.merge(store, [2, 1], whole, versions={1: 1, 2: 1}, actor=actor)
    assert record(store, 2).mention == whole
    out = record(store, 1)
    assert (out.state, out.reason) == (State.REJECTED, reasons.DUPLICATE)
    with pytest.raises(DecisionError, match="two records"):
        operations.merge(store, [3, 3], whole, versions={3: 1}, actor=actor)


def test_flags_and_comments_leave_the_state(store: Store, actor: Actor, document_id: int) -> None:
    operations.flag(store, 1, is_flagged=True, version=1, actor=actor)
    operations.comment(store, 1, " 待核 ", version=2, actor=actor)
    marked = record(store, 1)
    assert (marked.state, marked.is_flagged, marked.comment) == (State.PENDING, True, "待核")


def test_many_are_decided_in_one_entry(store: Store, actor: Actor, document_id: int) -> None:
    before = n_entries(store)
    operations.confirm_many(store, {1: 1, 2: 1}, actor=actor)
    operations.reject_many(store, {3: 1}, reason="vague", actor=actor)
    better = {4: strategies.mention(TEXT, "50个", indicator="工厂")}
    operations.correct_many(store, {4: 1}, better, actor=actor)
    assert n_entries(store) == before + 3
    assert [record(store, n).state for n in (1, 2, 3, 4)] == [
        State.CONFIRMED,
        State.CONFIRMED,
        State.REJECTED,
        State.CORRECTED,
    ]


def changes(**fields: object) -> DocumentChanges:
    known: dict[str, object] = {
        "title": "报告",
        "region": Region("合川区", "500117", ("重庆市",)),
        "issuer": "",
        "kind": DocumentKind.OUTLINE,
        "year": 2021,
        "period": (2021, 2025),
        "date": "",
    }
    return DocumentChanges(**(known | fields))  # type: ignore[arg-type]


def test_a_document_is_described(store: Store, actor: Actor, document_id: int) -> None:
    operations.edit_document(store, document_id, changes(), version=1, actor=actor)
    with store.read() as session:
        stored = queries.document(session, document_id)
    assert stored.document.region == Region("合川区", "500117", ("重庆市",))
    assert (stored.document.period, stored.version) == ((2021, 2025), 2)
    with pytest.raises(StaleError):
        operations.edit_document(store, document_id, changes(), version=1, actor=actor)


def test_numerals_are_set_aside_and_claimed_back(
    store: Store, actor: Actor, document_id: int
) -> None:
    with store.read() as session:
        composition = next(e for e in queries.ledger(session, document_id) if e.is_open)
        date = queries.ledger(session, document_id)[0]
    operations.set_aside(
        store, composition.id, kind=NumeralKind.OTHER, version=composition.version, actor=actor
    )
    assert summary(store, document_id).n_numerals_open == 1
    operations.reclaim(store, date.id, version=date.version, actor=actor)
    assert summary(store, document_id).n_numerals_open == 2
    with store.read() as session:
        ledger = {one.id: one for one in queries.ledger(session, document_id)}
    assert ledger[composition.id].set_aside_by == actor.name
    assert ledger[date.id].kind is NumeralKind.OPEN
    with pytest.raises(DecisionError, match="set aside as"):
        operations.set_aside(store, date.id, kind=NumeralKind.OPEN, version=2, actor=actor)


def test_a_numeral_that_a_correction_uncovers_is_open(
    store: Store, actor: Actor, document_id: int
) -> None:
    moved = strategies.mention(TEXT, "1390个", indicator="5G基站")
    operations.correct(store, 1, moved, version=1, actor=actor)
    with store.read() as session:
        opened = [one.span.of(TEXT) for one in queries.ledger(session, document_id) if one.is_open]
    assert opened == ["500", "1.4:32.6:66"]


def test_a_document_is_finished_when_nothing_is_open(
    store: Store, actor: Actor, document_id: int
) -> None:
    operations.confirm_many(store, dict.fromkeys(range(1, 6), 1), actor=actor)
    with store.read() as session:
        still_open = [one for one in queries.ledger(session, document_id) if one.is_open]
    assert not summary(store, document_id).is_finished
    for one in still_open:
        operations.set_aside(
            store, one.id, kind=NumeralKind.OTHER, version=one.version, actor=actor
        )
    assert summary(store, document_id).is_finished


UNKNOWN: list[Callable[[Store, Actor], Done]] = [
    lambda store, actor: operations.confirm(store, 99, version=1, actor=actor),
    lambda store, actor: operations.confirm_many(store, {1: 1, 99: 1}, actor=actor),
    lambda store, actor: operations.edit_document(store, 99, changes(), version=1, actor=actor),
    lambda store, actor: operations.reclaim(store, 99, version=1, actor=actor),
    lambda store, actor: operations.undo(store, 99, actor=actor),
]


@pytest.mark.parametrize("act", UNKNOWN)
def test_what_is_not_there_is_told(
    store: Store, actor: Actor, document_id: int, act: Callable[[Store, Actor], Done]
) -> None:
    with pytest.raises(DecisionError, match="There is no"):
        act(store, actor)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM record",
        "DELETE FROM decision",
        "UPDATE trail SET actor = 'x'",
        "DELETE FROM trail",
        "UPDATE trail_change SET after = '{}'",
        "DELETE FROM trail_change",
        "UPDATE source SET text = 'x'",
        "UPDATE candidate SET rule = 'x'",
    ],
)
def test_the_schema_itself_keeps_what_was_stored(
    store: Store, actor: Actor, document_id: int, statement: str
) -> None:
    operations.confirm(store, 1, version=1, actor=actor)
    with pytest.raises(Exception, match="never"), store.write() as session:
        session.execute(text(statement))


def test_reading_only_refuses_decisions(store: Store, actor: Actor, document_id: int) -> None:
    beside = Store.open(store.path, read_only=True)
    try:
        with pytest.raises(StoreError, match="cannot be written"):
            operations.confirm(beside, 1, version=1, actor=actor)
        assert record(beside, 1).state is State.PENDING
    finally:
        beside.close()
