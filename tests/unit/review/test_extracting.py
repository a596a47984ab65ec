"""Extracting again: open ones are proposed anew, decided ones stay, one undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.audit.replay import replay, stored
from reviewer.audit.verify import verify
from reviewer.domain.candidate import Candidate, Extraction, NumeralKind, State
from reviewer.domain.record import Actor, DocumentChanges, Record
from reviewer.domain.view import View
from reviewer.errors import Cancelled, StaleError
from reviewer.extract import Extractor
from reviewer.extract.indicators import Dimension, Indicator
from reviewer.extract.overlay_edit import OverlayFile
from reviewer.review import operations
from reviewer.review.extracting import Again, propose_again
from reviewer.storage import queries
from reviewer.storage.store import Store
from tests import strategies

FIRST = strategies.extraction()
NAMES = [one.mention.indicator for one in FIRST.candidates]


@pytest.fixture
def document_id(store: Store, actor: Actor) -> int:
    parts = [(strategies.document(), FIRST)]
    return operations.import_source(store, strategies.source(), parts, actor=actor).document_ids[0]


def records(store: Store) -> list[Record]:
    with store.read() as session:
        return queries.record_page(session, View(), offset=0, limit=100)


def again(store: Store, extraction: Extraction) -> Again:
    with store.read() as session:
        version = queries.document(session, 1).version
    return Again(document_id=1, version=version, extraction=extraction)


def renamed(*at: int) -> Extraction:
    """The first extraction with other names at some places."""
    found: list[Candidate] = list(FIRST.candidates)
    for n in at:
        mention = replace(found[n].mention, indicator=f"新{NAMES[n]}")
        found[n] = replace(found[n], mention=mention)
    return replace(FIRST, candidates=tuple(found))


def assert_sound(store: Store) -> None:
    assert verify(store) == []
    with store.read() as session:
        assert stored(session) == replay(session)


def test_open_records_are_proposed_anew_and_the_rest_stays_as_it_is(
    store: Store, actor: Actor, document_id: int
) -> None:
    before = records(store)
    done = operations.extract_again(store, [again(store, renamed(1, 3))], actor=actor)
    after = records(store)
    assert sorted(one.mention.indicator for one in after) == sorted(
        f"新{name}" if n in (1, 3) else name for n, name in enumerate(NAMES)
    )
    assert all(one.state is State.PENDING for one in after)
    kept = {one.id for one in before} & {one.id for one in after}
    assert len(kept) == 3
    assert len(done.added) == 2
    assert len(done.touched) == 4
    assert done.documents == {document_id}
    assert_sound(store)


def test_what_was_decided_is_never_touched_and_not_proposed_twice(
    store: Store, actor: Actor, document_id: int
) -> None:
    operations.confirm(store, 1, version=1, actor=actor)
    operations.reject(store, 2, reason="name", version=1, actor=actor)
    better = replace(records(store)[2].mention, indicator="订正的名称")
    operations.correct(store, 3, better, version=1, actor=actor)
    decided = [one for one in records(store) if not one.state.is_open]
    operations.extract_again(store, [again(store, renamed(0, 1, 2, 3, 4))], actor=actor)
    after = records(store)
    assert [one for one in after if not one.state.is_open] == decided
    assert len(after) == len(NAMES)
    assert_sound(store)


def test_what_was_corrected_and_opened_again_is_kept(
    store: Store, actor: Actor, document_id: int
) -> None:
    better = replace(records(store)[2].mention, indicator="订正的名称")
    operations.correct(store, 3, better, version=1, actor=actor)
    operations.reopen(store, 3, version=2, actor=actor)
    operations.extract_again(store, [again(store, renamed(2))], actor=actor)
    assert [one.mention.indicator for one in records(store)].count("订正的名称") == 1
    assert len(records(store)) == len(NAMES)


def test_one_undo_brings_back_what_was_open_and_a_redo_takes_it_again(
    store: Store, actor: Actor, document_id: int
) -> None:
    before = {(one.id, one.mention.indicator) for one in records(store)}
    done = operations.extract_again(store, [again(store, renamed(0, 4))], actor=actor)
    anew = {(one.id, one.mention.indicator) for one in records(store)}
    undone = operations.undo(store, done.entry_id, actor=actor)
    assert {(one.id, one.mention.indicator) for one in records(store)} == before
    assert_sound(store)
    operations.undo(store, undone.entry_id, actor=actor)
    assert {(one.id, one.mention.indicator) for one in records(store)} == anew
    assert_sound(store)


def test_a_decision_on_a_new_proposal_stands_against_the_undo(
    store: Store, actor: Actor, document_id: int
) -> None:
    done = operations.extract_again(store, [again(store, renamed(0))], actor=actor)
    operations.confirm(store, done.added[0], version=1, actor=actor)
    with pytest.raises(StaleError):
        operations.undo(store, done.entry_id, actor=actor)


def test_a_flag_and_a_comment_go_over_to_what_takes_the_place(
    store: Store, actor: Actor, document_id: int
) -> None:
    operations.flag(store, 1, is_flagged=True, version=1, actor=actor)
    operations.comment(store, 1, "查原表", version=2, actor=actor)
    operations.extract_again(store, [again(store, renamed(0))], actor=actor)
    (new,) = (one for one in records(store) if one.is_flagged)
    assert (new.mention.indicator, new.comment) == (f"新{NAMES[0]}", "查原表")
    assert_sound(store)


def test_the_same_proposals_change_nothing_and_leave_nothing_to_undo(
    store: Store, actor: Actor, document_id: int
) -> None:
    before = records(store)
    done = operations.extract_again(store, [again(store, FIRST)], actor=actor)
    assert (done.touched, done.added) == (frozenset(), ())
    assert records(store) == before
    assert operations.undoable(store, actor=actor) is None


def test_a_document_that_was_changed_meanwhile_is_refused_as_a_whole(
    store: Store, actor: Actor, document_id: int
) -> None:
    part = again(store, renamed(0))
    document = strategies.document()
    told = {name: getattr(document, name) for name in DocumentChanges.__dataclass_fields__}
    changes = DocumentChanges(**{**told, "year": 2019})
    operations.edit_document(store, document_id, changes, version=1, actor=actor)
    before = records(store)
    with pytest.raises(StaleError):
        operations.extract_again(store, [part], actor=actor)
    assert records(store) == before


def test_the_ledger_says_what_the_extractor_now_says_but_where_a_reviewer_spoke(
    store: Store, actor: Actor, document_id: int
) -> None:
    def kinds() -> dict[str, tuple[NumeralKind, bool]]:
        with store.read() as session:
            ledger = queries.ledger(session, document_id)
        return {one.span.of(strategies.TEXT): (one.kind, one.is_open) for one in ledger}

    with store.read() as session:
        entry = next(
            one for one in queries.ledger(session, 1) if one.span.of(strategies.TEXT) == "1390"
        )
    operations.set_aside(store, entry.id, kind=NumeralKind.OTHER, version=1, actor=actor)
    numerals = tuple(
        replace(one, kind=NumeralKind.NAME) if one.kind is NumeralKind.OPEN else one
        for one in FIRST.numerals
    )
    part = again(store, replace(FIRST, numerals=numerals))
    operations.extract_again(store, [part], actor=actor)
    assert kinds()["1390"] == (NumeralKind.OTHER, False)
    assert kinds()["1.4:32.6:66"] == (NumeralKind.NAME, False)
    assert_sound(store)
    operations.extract_again(store, [again(store, FIRST)], actor=actor)
    assert kinds()["1.4:32.6:66"] == (NumeralKind.OPEN, True)
    assert_sound(store)


def test_an_own_word_is_found_in_a_document_that_was_there_before(
    store: Store, actor: Actor, tmp_path: Path
) -> None:
    text = "2021年，全县云水茶指数达到128.5，比上年提高3.2。"
    document = strategies.document(text)
    first = Extractor.load()
    parts = [(document, first.extract(document))]
    operations.import_source(store, strategies.source(text), parts, actor=actor)
    own = OverlayFile(tmp_path / "own.toml")
    own.add_indicator(Indicator(id="user_tea", name="云水茶指数", dimension=Dimension.INDEX))
    own.save()
    extractor = Extractor.load(overlay=own.path)
    operations.extract_again(store, propose_again(store, extractor, [1]), actor=actor)
    assert "user_tea" in {one.catalogue_id for one in records(store)}
    assert_sound(store)


def test_proposing_says_how_far_it_is_and_can_be_stopped(
    store: Store, actor: Actor, document_id: int, extractor: Extractor
) -> None:
    told: list[tuple[int, int]] = []
    propose_again(store, extractor, [1], report=lambda done, total: told.append((done, total)))
    assert told == [(0, 1), (1, 1)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        propose_again(store, extractor, [1], report=stop)
