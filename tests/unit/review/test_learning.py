"""What decisions teach a database: kept in it, the same from the same decisions, and derived."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from reviewer.audit.verify import verify
from reviewer.domain.candidate import Candidate, Extraction
from reviewer.domain.mention import Mention
from reviewer.domain.record import Actor, Record
from reviewer.domain.span import Span
from reviewer.domain.view import Column, Order, View
from reviewer.errors import Cancelled
from reviewer.review import decided as decisions
from reviewer.review import learning, operations
from reviewer.storage import queries
from reviewer.storage.store import Store
from tests import strategies

LINE = "全县{name}产量达到{n}万吨。\n"
NAMES = ["粮食", "油料", "蔬菜", "水果", "茶叶", "肉类", "禽蛋", "水产", "木材", "食糖"]
N_LINES = 80


def _text() -> str:
    return "".join(LINE.format(name=NAMES[n % 10], n=10 + n) for n in range(N_LINES))


def _extraction(words: str) -> Extraction:
    """A record for each line; of every fourth the name is one character too long."""
    found, at = list[Candidate](), 0
    for n in range(N_LINES):
        value = f"{10 + n}万吨"
        at = words.index(value, at)
        name = f"{NAMES[n % 10]}产量" + ("达" if n % 4 == 3 else "")
        mention = dataclasses.replace(
            strategies.mention(strategies.TEXT, "500亿元"),
            span=Span(at, at + len(value)), value_text=value, indicator=name, unit="万吨",
        )  # fmt: skip
        found.append(dataclasses.replace(strategies.candidate(), mention=mention, evidence=()))
        at += len(value)
    return Extraction(candidates=tuple(found), numerals=(), resources_sha256="e" * 64)


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty of eighty records decided: names corrected, one rejected in ten."""
    path, actor = tmp_path_factory.mktemp("reviewed") / "a.sqlite3", Actor(name="李审校")
    store = Store.open(path)
    words = _text()
    parts = [(strategies.document(words), _extraction(words))]
    operations.import_source(store, strategies.source(words), parts, actor=actor)
    for n, record in enumerate(records(store)[:60]):
        decide(store, n, record, actor)
    store.close()
    return path


@pytest.fixture
def path(reviewed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(reviewed, tmp_path / "decided.sqlite3"))


@pytest.fixture
def decided(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


def decide(store: Store, n: int, record: Record, actor: Actor) -> None:
    named = {"version": record.version, "actor": actor}
    if n % 10 == 4:
        operations.reject(store, record.id, reason="name", **named)  # type: ignore[arg-type]
    elif n % 4 == 3:
        operations.correct(store, record.id, without_end(record), **named)  # type: ignore[arg-type]
    else:
        operations.confirm(store, record.id, **named)  # type: ignore[arg-type]


def without_end(record: Record) -> Mention:
    mention = record.mention
    return dataclasses.replace(mention, indicator=mention.indicator.rstrip("达"))


def records(store: Store, *order: Order) -> list[Record]:
    with store.read() as session:
        return queries.record_page(session, View(order=order), offset=0, limit=500)


def confidences(store: Store) -> list[float]:
    return [record.confidence for record in records(store)]


def test_nothing_is_learnt_from_nothing(store: Store) -> None:
    assert learning.train(store) is None
    assert learning.latest(store) is None
    assert learning.current(store) is None
    assert not learning.is_stale(store)


def test_open_records_are_weighed_and_decided_ones_are_left_alone(decided: Store) -> None:
    assert learning.is_stale(decided)
    before = confidences(decided)
    learned = learning.train(decided)
    assert learned is not None
    assert (learned.version, learned.n_decisions, learned.metrics.n) == (1, 60, 60)
    after = confidences(decided)
    assert after[:60] == before[:60]
    pending = records(decided)[60:]
    wrong = [one.confidence for one in pending if one.mention.indicator.endswith("达")]
    right = [one.confidence for one in pending if not one.mention.indicator.endswith("达")]
    assert max(wrong) < min(right)
    assert not learning.is_stale(decided)


def test_order_facets_and_filter_go_by_what_was_learnt(decided: Store) -> None:
    learning.train(decided)
    lowest = records(decided, Order(Column.CONFIDENCE))
    assert [one.confidence for one in lowest] == sorted(confidences(decided))
    with decided.read() as session:
        below = queries.count(session, View(below=0.5))
        tenths = queries.facet_counts(session, View(), Column.CONFIDENCE)
    assert below == sum(one < 0.5 for one in confidences(decided)) > 0
    assert sum(n for name, n in tenths if float(name) < 0.5) == below


def test_the_same_decisions_give_the_same_model_and_estimates(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "copy.sqlite3"))
    found = []
    for one in (path, copy):
        store = Store.open(one)
        learning.train(store)
        first = confidences(store)
        again = learning.train(store)
        assert again is not None
        assert again.version == 1  # the same model is kept once
        assert confidences(store) == first
        learner = learning.current(store)
        assert learner is not None
        found.append((learner.to_text(), first))
        store.close()
    assert found[0] == found[1]


def test_learning_is_neither_audited_nor_a_change_of_a_record(decided: Store) -> None:
    def told() -> list[tuple[object, ...]]:
        with decided.read() as session:
            entries = session.execute(text("SELECT id, hash FROM trail")).all()
            versions = session.execute(text("SELECT id, version, confidence FROM record")).all()
        return [tuple(row) for row in (*entries, *versions)]

    before = told()
    learning.train(decided)
    assert told() == before
    assert [one for one in verify(decided) if not one.is_warning] == []


def test_a_learner_worse_than_the_rules_does_not_touch_their_confidence(decided: Store) -> None:
    before = confidences(decided)
    learning.train(decided)
    learner = learning.current(decided)
    assert learner is not None
    assert learner.metrics.is_better
    learner.metrics = dataclasses.replace(learner.metrics, brier=0.9)
    assert learning.estimate(decided, learner) == 0
    assert confidences(decided) == before


def test_forgetting_brings_the_proposals_own_confidence_back(decided: Store) -> None:
    before = confidences(decided)
    learning.train(decided)
    assert confidences(decided) != before
    learning.forget(decided)
    assert confidences(decided) == before
    assert learning.current(decided) is not None


def test_a_training_can_be_stopped_and_leaves_all_as_it_was(decided: Store) -> None:
    def stop() -> None:
        raise Cancelled

    before = confidences(decided)
    with pytest.raises(Cancelled):
        learning.train(decided, check=stop)
    assert (confidences(decided), learning.latest(decided)) == (before, None)


def test_a_model_that_was_meddled_with_is_not_used(decided: Store) -> None:
    learning.train(decided)
    with decided.write() as session:
        session.execute(text("UPDATE learned SET model = replace(model, '产量', '产值')"))
    assert learning.current(decided) is None
    assert learning.is_stale(decided)


def test_a_correction_is_offered_for_like_cases_from_the_next_record_on(
    decided: Store, actor: Actor
) -> None:
    learning.train(decided)
    record = records(decided)[62]
    year = dataclasses.replace(record.mention, year=2020)
    operations.correct(decided, record.id, year, version=record.version, actor=actor)
    taught = learning.load(decided)
    assert taught.learner.n_decisions == 61
    with decided.read() as session:
        detail = queries.record_detail(session, records(decided)[72].id)
        stored = queries.document(session, detail.record.document_id)
    assert detail.proposal is not None
    advised = taught.advise(decisions.case_of(stored, detail.proposal))
    assert advised.mention == detail.proposal.mention
    assert ("year", 2020) in [(one.field, one.value) for one in advised.alternatives]


def test_other_readings_come_likeliest_first_and_fit_the_digits(decided: Store) -> None:
    learning.train(decided)
    taught = learning.load(decided)
    with decided.read() as session:
        detail = queries.record_detail(session, records(decided)[63].id)
        stored = queries.document(session, detail.record.document_id)
    assert detail.proposal is not None
    advised = taught.advise(decisions.case_of(stored, detail.proposal))
    first = advised.alternatives[0]
    assert (first.field, first.value) == ("indicator", detail.record.mention.indicator[:-1])
    assert len(advised.alternatives) <= 9
    chances = [one.confidence for one in advised.alternatives]
    assert chances == sorted(chances, reverse=True)
