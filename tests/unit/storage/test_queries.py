"""What the named queries answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from reviewer.domain.candidate import NumeralKind, State
from reviewer.domain.mention import Comparator, Measure, Mention
from reviewer.domain.notation import format_year
from reviewer.domain.record import Actor, Record
from reviewer.domain.view import Column, Order, View
from reviewer.errors import StoreError
from reviewer.review import operations
from reviewer.storage import codec, queries
from reviewer.storage.store import Store
from tests import strategies

SORTED = [column for column in Column if column is not Column.CHECK]


@pytest.fixture
def document_id(store: Store, actor: Actor) -> int:
    parts = [(strategies.document(), strategies.extraction())]
    return operations.import_source(store, strategies.source(), parts, actor=actor).document_ids[0]


@pytest.fixture
def varied(store: Store, actor: Actor, document_id: int) -> list[int]:
    return vary(store, actor, document_id)


def vary(store: Store, actor: Actor, document_id: int) -> list[int]:
    """Records in every state, with and without years, values and flags."""
    text = strategies.TEXT
    operations.confirm(store, 1, version=1, actor=actor)
    changed = strategies.mention(text, "7.7%", year=(2016, 2020), scope="全市")
    operations.correct(store, 2, changed, version=1, actor=actor)
    operations.reject(store, 3, reason="date", version=1, actor=Actor("王督导"))
    operations.flag(store, 4, is_flagged=True, version=1, actor=actor)
    target = strategies.mention(text, "1390个", indicator="5G基站", value=None, unit="", year=2021)
    added = operations.add(store, document_id, target, actor=actor).added
    return [1, 2, 3, 4, 5, *added]


@pytest.fixture(scope="module")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The varied records once for all tests that only read."""
    path = tmp_path_factory.mktemp("read") / "a.sqlite3"
    store = Store.open(path)
    actor = Actor("李审校")
    parts = [(strategies.document(), strategies.extraction())]
    imported = operations.import_source(store, strategies.source(), parts, actor=actor)
    vary(store, actor, imported.document_ids[0])
    store.close()
    reading = Store.open(path, read_only=True)
    yield reading
    reading.close()


def test_a_document_comes_back_as_it_was_imported(store: Store, document_id: int) -> None:
    with store.read() as session:
        stored = queries.document(session, document_id)
    assert stored.document == strategies.document()
    assert stored.text_sha256 == strategies.source().text_sha256


def test_the_list_counts_what_is_open(store: Store, document_id: int, varied: list[int]) -> None:
    with store.read() as session:
        (summary,) = queries.documents(session)
        assert queries.document_summary(session, document_id) == summary
    assert (summary.n_records, summary.n_open, summary.n_numerals_open) == (6, 2, 1)
    assert not summary.is_finished


def test_a_candidate_comes_back_with_its_evidence(store: Store, document_id: int) -> None:
    with store.read() as session:
        detail = queries.record_detail(session, 1)
    assert detail.proposal == strategies.candidate("500亿元")
    assert detail.record.mention == detail.proposal.mention
    assert detail.history == ()


def test_history_names_who_changed_what_newest_first(store: Store, varied: list[int]) -> None:
    with store.read() as session:
        history = queries.record_detail(session, 2).history
    (entry,) = history
    assert entry.operation == "correct"
    assert entry.before["year"] is None
    assert entry.after["year"] == [2016, 2020]
    assert "unit" not in entry.after


def test_unknown_keys_are_told(store: Store) -> None:
    with store.read() as session:
        for query in (queries.document, queries.document_summary, queries.record_detail):
            with pytest.raises(LookupError):
                query(session, 99)


def key(record: Record, column: Column) -> object:
    """What a column shows of a record."""
    mention = record.mention
    year = mention.year
    return {
        Column.POSITION: (record.document_id, mention.span),
        Column.DOCUMENT: record.document_id,
        Column.INDICATOR: mention.indicator,
        Column.VALUE: (mention.value is not None, mention.value),
        Column.UNIT: mention.unit,
        Column.MEASURE: mention.measure,
        Column.COMPARATOR: mention.comparator,
        Column.YEAR: 0 if year is None else year[1] if isinstance(year, tuple) else year,
        Column.STATUS: mention.status,
        Column.KIND: mention.kind,
        Column.SCOPE: mention.scope,
        Column.CONFIDENCE: record.confidence,
        Column.STATE: record.state,
        Column.RULE: record.rule,
        Column.REVIEWER: record.decided_by,
        Column.FLAGGED: record.is_flagged,
        Column.COMMENT: record.comment,
        Column.DECIDED_AT: record.decided_at or datetime(1, 1, 1, tzinfo=UTC),
    }[column]


@pytest.mark.parametrize("column", SORTED)
@pytest.mark.parametrize("descending", [False, True])
def test_any_column_sorts(read_only: Store, column: Column, descending: bool) -> None:
    view = View(order=(Order(column, descending),))
    with read_only.read() as session:
        page = queries.record_page(session, view, offset=0, limit=100)
        ids = list(queries.record_ids(session, view))
        middle = queries.record_page(session, view, offset=2, limit=3)
    assert [record.id for record in page] == ids
    assert middle == page[2:5]
    for one, other in pairwise(page):
        assert key(one, column) <= key(other, column) or descending
        assert key(one, column) >= key(other, column) or not descending


@pytest.mark.parametrize("column", SORTED)
@pytest.mark.parametrize("descending", [False, True])
def test_steps_follow_the_order(read_only: Store, column: Column, descending: bool) -> None:
    view = View(order=(Order(Column.STATE), Order(column, descending)))
    with read_only.read() as session:
        ids = list(queries.record_ids(session, view))
        forward = [queries.neighbour(session, of=one, view=view, step=1) for one in ids]
        back = [queries.neighbour(session, of=one, view=view, step=-1) for one in ids]
        far = queries.neighbour(session, of=ids[0], view=view, step=4)
    assert forward == [*ids[1:], None]
    assert back == [None, *ids[:-1]]
    assert far == ids[4]


def test_the_next_open_one_wraps_around_once(store: Store, varied: list[int]) -> None:
    with store.read() as session:
        follow = {
            one: queries.next_open(session, after=one, view=View()) for one in (None, 1, 4, 5)
        }
        back = queries.next_open(session, after=4, view=View(), backwards=True)
        elsewhere = queries.next_open(session, after=1, view=View(states=frozenset({State.ADDED})))
    assert follow == {None: 4, 1: 4, 4: 5, 5: 4}
    assert back == 5
    assert elsewhere is None


def test_the_last_open_one_has_no_next(store: Store, actor: Actor, varied: list[int]) -> None:
    operations.confirm(store, 5, version=1, actor=actor)
    with store.read() as session:
        assert queries.next_open(session, after=4, view=View()) is None
        assert queries.next_open(session, after=5, view=View()) == 4


def ids_of(session: Session, **conditions: object) -> list[int]:
    view = View(**conditions)  # type: ignore[arg-type]
    ids = list(queries.record_ids(session, view))
    assert queries.count(session, view) == len(ids)
    return ids


def test_conditions_hold_together(store: Store, document_id: int, varied: list[int]) -> None:
    with store.read() as session:
        assert ids_of(session, states=frozenset({State.PENDING})) == [4, 5]
        assert ids_of(session, is_flagged=True) == [4]
        assert ids_of(session, below=0.6) == [4, 5]
        assert ids_of(session, below=0.6, is_flagged=False) == [5]
        assert ids_of(session, text="500") == [1, 5]
        assert ids_of(session, text="全市") == [2]
        assert ids_of(session, text="100%") == []
        assert ids_of(session, text=r"^\d\.\d%", is_regex=True) == [2, 3]
        assert ids_of(session, documents=frozenset({document_id + 1})) == []


def test_text_is_looked_for_in_the_field_that_is_named(store: Store, varied: list[int]) -> None:
    with store.read() as session:
        everything = queries.records(session, varied)
        for field, shown in (
            (Column.INDICATOR, [one.mention.indicator for one in everything]),
            (Column.UNIT, [one.mention.unit for one in everything]),
            (Column.SCOPE, [one.mention.scope for one in everything]),
            (Column.RULE, [one.rule for one in everything]),
            (Column.REVIEWER, [one.decided_by for one in everything]),
            (Column.COMMENT, [one.comment for one in everything]),
            (Column.YEAR, [format_year(one.mention.year) for one in everything]),
        ):
            for text in {words for words in shown if words}:
                found = [one.id for one in everything if text in shown[everything.index(one)]]
                assert ids_of(session, text=text, field=field) == found, (field, text)
                exact = rf"^{re.escape(text)}$"
                found = [one.id for one in everything if text == shown[everything.index(one)]]
                assert ids_of(session, text=exact, is_regex=True, field=field) == found
        assert ids_of(session, text="2016-2020", field=Column.YEAR) == [2]
        assert ids_of(session, text="500", field=Column.UNIT) == []


def test_a_wrong_pattern_is_told(store: Store) -> None:
    with store.read() as session, pytest.raises(StoreError, match="regular expression"):
        queries.count(session, View(text="(", is_regex=True))


@pytest.mark.parametrize("column", [one for one in SORTED if one is not Column.POSITION])
def test_facets_count_what_choosing_them_shows(read_only: Store, column: Column) -> None:
    with read_only.read() as session:
        counts = queries.facet_counts(session, View(), column)
        assert queries.facet_counts(session, View(text=".*", is_regex=True), column) == counts
        for value, n in counts:
            assert queries.count(session, View(facets=((column, frozenset({value})),))) == n
    assert sum(n for _, n in counts) == 6
    assert [n for _, n in counts] == sorted((n for _, n in counts), reverse=True) or (
        column is Column.CONFIDENCE  # by its tenths
    )


def test_a_facet_does_not_restrict_itself(store: Store, varied: list[int]) -> None:
    view = View(facets=((Column.UNIT, frozenset({"%"})),))
    with store.read() as session:
        units = dict(queries.facet_counts(session, view, Column.UNIT))
        states = dict(queries.facet_counts(session, view, Column.STATE))
    assert units == {"%": 2, "个": 2, "亿元": 1, "": 1}
    assert states == {"corrected": 1, "rejected": 1}


def test_the_ledger_lists_every_numeral(store: Store, document_id: int) -> None:
    with store.read() as session:
        ledger = queries.ledger(session, document_id)
    assert [one.span for one in ledger] == [one.span for one in strategies.extraction().numerals]
    assert [one.kind for one in ledger if one.is_open] == [NumeralKind.OPEN] * 2


def test_marks_stand_in_the_order_of_the_text(
    store: Store, document_id: int, varied: list[int]
) -> None:
    with store.read() as session:
        marks = queries.marks(session, document_id)
    assert [mark.span for mark in marks] == sorted(mark.span for mark in marks)
    assert {mark.record_id for mark in marks if mark.is_flagged} == {4}


def test_names_of_kept_records_are_offered(store: Store, varied: list[int]) -> None:
    with store.read() as session:
        assert queries.names_used(session, "地区") == ["地区生产总值"]
        assert queries.names_used(session, "城镇") == []  # rejected
        assert queries.names_used(session, "") == ["地区生产总值", "5G基站"]


def test_like_cases_are_those_decided(store: Store, actor: Actor, document_id: int) -> None:
    text = strategies.TEXT
    operations.add(
        store,
        document_id,
        strategies.mention(text, "1390个", indicator="智能工厂", unit="个"),
        actor=actor,
    )
    with store.read() as session:
        (record,) = queries.records(session, [4])
        assert [one.id for one in queries.like(session, record)] == [6]


def test_progress_counts_each_record_once(store: Store, actor: Actor, varied: list[int]) -> None:
    operations.confirm(store, 1, version=2, actor=actor)
    last_week = datetime.now(UTC) - timedelta(days=7)
    with store.read() as session:
        mine = queries.progress(session, actor=actor.name, since=last_week)
        later = queries.progress(session, actor=actor.name, since=datetime.now(UTC))
    assert (mine.n_decided, mine.n_open, mine.n_numerals_open) == (3, 2, 1)
    assert mine.first_at is not None
    assert (later.n_decided, later.last_at) == (0, None)


def test_a_bookmark_brings_the_actor_back(store: Store, actor: Actor, document_id: int) -> None:
    operations.bookmark(store, actor, document_id, 3)
    operations.bookmark(store, actor, document_id, 4)
    with store.read() as session:
        assert queries.bookmark(session, actor.name) == (document_id, 4)
        assert queries.bookmark(session, "nobody") is None


@given(strategies.mentions())
def test_fields_of_a_mention_read_back(mention: Mention) -> None:
    assert codec.mention_of(json.loads(codec.canonical(codec.mention_fields(mention)))) == mention


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=8))
def test_canonical_json_reads_back(value: object) -> None:
    assert json.loads(codec.canonical(value)) == value


def test_spans_are_half_open(store: Store, actor: Actor, document_id: int) -> None:
    """A record that ends where a numeral begins does not account for it."""
    text = strategies.TEXT
    before = strategies.mention(text, "基站建成")
    operations.add(store, document_id, before, actor=actor)
    with store.read() as session:
        assert queries.document_summary(session, document_id).n_numerals_open == 2


def test_a_composition_marked_as_a_range_reads_back() -> None:
    """Four parts joined by the dash of a range were no value any more."""
    parts = (Decimal("1.4"), Decimal("-32.6"), Decimal(66))
    odd = strategies.mention(
        strategies.TEXT,
        "1.4:32.6:66",
        value=parts,
        measure=Measure.COMPOSITION,
        comparator=Comparator.RANGE,
    )
    assert codec.mention_of(codec.mention_fields(odd)) == odd
