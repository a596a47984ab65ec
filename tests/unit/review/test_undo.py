"""Undo and redo: without limit, after a restart, and never over a later change."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from reviewer.audit.replay import replay, stored
from reviewer.domain.candidate import NumeralKind, State
from reviewer.domain.mention import Mention
from reviewer.domain.record import Actor, Record
from reviewer.domain.view import View
from reviewer.errors import DecisionError, StaleError
from reviewer.review import operations
from reviewer.review.extracting import Again
from reviewer.storage import queries
from reviewer.storage.store import Store
from tests import strategies

TEXT = strategies.TEXT


@pytest.fixture
def document_id(store: Store, actor: Actor) -> int:
    parts = [(strategies.document(), strategies.extraction())]
    return operations.import_source(store, strategies.source(), parts, actor=actor).document_ids[0]


def record(store: Store, record_id: int) -> Record:
    with store.read() as session:
        return queries.records(session, [record_id])[0]


def undo_last(store: Store, actor: Actor) -> str:
    last = operations.undoable(store, actor=actor)
    assert last is not None
    operations.undo(store, last.entry_id, actor=actor)
    return last.operation


def redo_last(store: Store, actor: Actor) -> str:
    last = operations.redoable(store, actor=actor)
    assert last is not None
    operations.undo(store, last.entry_id, actor=actor)
    return last.operation


def test_decisions_come_back_one_by_one(store: Store, actor: Actor, document_id: int) -> None:
    operations.confirm(store, 1, version=1, actor=actor)
    operations.reject(store, 2, reason="name", version=1, actor=actor)
    assert [undo_last(store, actor), undo_last(store, actor)] == ["reject", "confirm"]
    assert operations.undoable(store, actor=actor) is None
    assert record(store, 1).state is State.PENDING
    assert [redo_last(store, actor), redo_last(store, actor)] == ["confirm", "reject"]
    assert operations.redoable(store, actor=actor) is None
    assert record(store, 2).reason == "name"
    assert undo_last(store, actor) == "reject"


def test_a_new_decision_ends_what_could_be_redone(
    store: Store, actor: Actor, document_id: int
) -> None:
    operations.confirm(store, 1, version=1, actor=actor)
    undo_last(store, actor)
    operations.confirm(store, 2, version=1, actor=actor)
    assert operations.redoable(store, actor=actor) is None
    assert undo_last(store, actor) == "confirm"
    assert record(store, 2).state is State.PENDING


def test_undo_survives_a_restart(tmp_path: Path, actor: Actor) -> None:
    path = tmp_path / "a.sqlite3"
    first = Store.open(path)
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(first, strategies.source(), parts, actor=actor)
    operations.confirm(first, 1, version=1, actor=actor)
    first.close()
    again = Store.open(path)
    try:
        assert undo_last(again, actor) == "confirm"
        assert record(again, 1).state is State.PENDING
    finally:
        again.close()


def test_a_later_change_is_not_overwritten(store: Store, actor: Actor, document_id: int) -> None:
    operations.confirm(store, 1, version=1, actor=actor)
    other = Actor("王督导")
    operations.reject(store, 1, reason="name", version=2, actor=other)
    last = operations.undoable(store, actor=actor)
    assert last is not None
    with pytest.raises(StaleError, match="cannot be undone"):
        operations.undo(store, last.entry_id, actor=actor)
    assert record(store, 1).state is State.REJECTED


def test_each_actor_has_their_own_undo(store: Store, actor: Actor, document_id: int) -> None:
    other = Actor("王督导")
    operations.confirm(store, 1, version=1, actor=actor)
    operations.confirm(store, 2, version=1, actor=other)
    undo_last(store, actor)
    assert [record(store, n).state for n in (1, 2)] == [State.PENDING, State.CONFIRMED]


def test_an_added_record_goes_and_comes_back(store: Store, actor: Actor, document_id: int) -> None:
    (new,) = operations.add(store, document_id, MISSED, actor=actor).added
    undo_last(store, actor)
    with store.read() as session:
        assert queries.records(session, [new]) == []
        assert new not in queries.record_ids(session, View())
        assert queries.document_summary(session, document_id).n_numerals_open == 2
    redo_last(store, actor)
    assert record(store, new).mention == MISSED
    with store.read() as session:
        assert queries.document_summary(session, document_id).n_numerals_open == 1


MISSED = strategies.mention(TEXT, "1390个", indicator="5G基站")


def test_an_added_record_that_was_changed_since_stays(
    store: Store, actor: Actor, document_id: int
) -> None:
    done = operations.add(store, document_id, MISSED, actor=actor)
    operations.flag(store, done.added[0], is_flagged=True, version=1, actor=Actor("王督导"))
    with pytest.raises(StaleError):
        operations.undo(store, done.entry_id, actor=actor)


def test_a_bulk_decision_is_undone_at_once(store: Store, actor: Actor, document_id: int) -> None:
    operations.confirm_many(store, dict.fromkeys(range(1, 6), 1), actor=actor)
    last = operations.undoable(store, actor=actor)
    assert last is not None
    assert (last.n_changes, last.record_id) == (5, 1)
    undo_last(store, actor)
    assert {record(store, n).state for n in range(1, 6)} == {State.PENDING}


def test_undoing_twice_is_refused(store: Store, actor: Actor, document_id: int) -> None:
    done = operations.confirm(store, 1, version=1, actor=actor)
    operations.undo(store, done.entry_id, actor=actor)
    with pytest.raises(DecisionError, match="undone already"):
        operations.undo(store, done.entry_id, actor=actor)


def test_undoing_a_redo_undoes_the_operation(store: Store, actor: Actor, document_id: int) -> None:
    done = operations.confirm(store, 1, version=1, actor=actor)
    undone = operations.undo(store, done.entry_id, actor=actor)
    redone = operations.undo(store, undone.entry_id, actor=actor)
    assert (undone.operation, redone.operation) == ("undo", "redo")
    operations.undo(store, redone.entry_id, actor=actor)
    assert record(store, 1).state is State.PENDING


def test_an_import_stays(store: Store, actor: Actor, document_id: int) -> None:
    with pytest.raises(DecisionError, match="cannot be undone"):
        operations.undo(store, 1, actor=actor)


class Reviewing(RuleBasedStateMachine):
    """Decides, corrects, adds and undoes at random."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "a.sqlite3")
        self.actor = Actor("甲", "laptop", "s")
        parts = [(strategies.document(), strategies.extraction())]
        operations.import_source(self.store, strategies.source(), parts, actor=self.actor)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    def pick(self, n: int) -> Record:
        with self.store.read() as session:
            page = queries.record_page(session, View(), offset=0, limit=100)
        return page[n % len(page)]

    @rule(n=st.integers(0, 9))
    def confirm(self, n: int) -> None:
        one = self.pick(n)
        operations.confirm(self.store, one.id, version=one.version, actor=self.actor)

    @rule(n=st.integers(0, 9), mention=strategies.mentions())
    def correct(self, n: int, mention: Mention) -> None:
        one = self.pick(n)
        operations.correct(self.store, one.id, mention, version=one.version, actor=self.actor)

    @rule(n=st.integers(0, 9))
    def reject(self, n: int) -> None:
        one = self.pick(n)
        operations.reject(
            self.store, one.id, reason="name", version=one.version, actor=self.actor, comment="x"
        )

    @rule(n=st.integers(0, 9))
    def reopen(self, n: int) -> None:
        one = self.pick(n)
        if one.state is not State.PENDING:
            operations.reopen(self.store, one.id, version=one.version, actor=self.actor)

    @rule(mention=strategies.mentions())
    def add(self, mention: Mention) -> None:
        operations.add(self.store, 1, mention, actor=self.actor)

    @rule(n=st.integers(0, 9), mentions=st.lists(strategies.mentions(), min_size=2, max_size=3))
    def split(self, n: int, mentions: list[Mention]) -> None:
        one = self.pick(n)
        operations.split(self.store, one.id, mentions, version=one.version, actor=self.actor)

    @rule(n=st.integers(0, 9), is_flagged=st.booleans())
    def flag(self, n: int, is_flagged: bool) -> None:
        one = self.pick(n)
        operations.flag(
            self.store, one.id, is_flagged=is_flagged, version=one.version, actor=self.actor
        )

    @rule(n=st.integers(0, 7))
    def set_aside(self, n: int) -> None:
        with self.store.read() as session:
            one = queries.ledger(session, 1)[n]
        operations.set_aside(
            self.store, one.id, kind=NumeralKind.DATE, version=one.version, actor=self.actor
        )

    @rule(n=st.integers(0, 4), name=st.sampled_from(["甲", "乙"]))
    def extract_again(self, n: int, name: str) -> None:
        first = strategies.extraction()
        found = list(first.candidates)
        found[n] = replace(found[n], mention=replace(found[n].mention, indicator=name))
        numerals = [replace(one, kind=NumeralKind.NAME) if n % 2 else one for one in first.numerals]
        with self.store.read() as session:
            version = queries.document(session, 1).version
        anew = replace(first, candidates=tuple(found), numerals=tuple(numerals))
        part = Again(document_id=1, version=version, extraction=anew)
        operations.extract_again(self.store, [part], actor=self.actor)

    @precondition(lambda self: operations.undoable(self.store, actor=self.actor))
    @rule()
    def undo(self) -> None:
        before = self.fields()
        undo_last(self.store, self.actor)
        after = self.fields()
        redo_last(self.store, self.actor)
        assert self.fields() == before
        undo_last(self.store, self.actor)
        assert self.fields() == after

    @precondition(lambda self: operations.redoable(self.store, actor=self.actor))
    @rule()
    def redo(self) -> None:
        redo_last(self.store, self.actor)

    def fields(self) -> dict[str, object]:
        with self.store.read() as session:
            states = stored(session)
        return {uid: fields for (kind, uid), fields in states.items() if kind == "record"}

    @invariant()
    def records_are_what_the_trail_replays_to(self) -> None:
        if hasattr(self, "store"):
            with self.store.read() as session:
                assert stored(session) == replay(session)

    @invariant()
    def open_numerals_are_those_that_nothing_covers(self) -> None:
        if not hasattr(self, "store"):
            return
        with self.store.read() as session:
            spans = [mark.span for mark in queries.marks(session, 1)]
            ledger = queries.ledger(session, 1)
        unsettled = (NumeralKind.OPEN, NumeralKind.VALUE)
        for one in ledger:
            is_covered = any(one.span.overlaps(span) for span in spans)
            assert one.is_open == (one.kind in unsettled and not is_covered)


Reviewing.TestCase.settings = settings(
    max_examples=12, stateful_step_count=15, deadline=None, suppress_health_check=[*HealthCheck]
)
test_any_run_of_decisions_and_undos_replays_from_the_trail = Reviewing.TestCase
