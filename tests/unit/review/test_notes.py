"""The guideline's edition is kept with each decision, and the project's notes are in the trail."""

from __future__ import annotations

import hashlib

import pytest
from sqlmodel import select

from reviewer.audit.verify import verify
from reviewer.domain.record import Actor
from reviewer.domain.view import View
from reviewer.errors import DecisionError, StaleError
from reviewer.review import guideline
from reviewer.review.notes import edit_notes, notes
from reviewer.review.operations import confirm, confirm_many, import_source, undo, undoable
from reviewer.storage import editions, queries
from reviewer.storage.editions import Edition
from reviewer.storage.store import Store
from reviewer.storage.tables import DecisionRow
from tests import strategies


@pytest.fixture
def ids(store: Store, actor: Actor) -> list[int]:
    parts = [(strategies.document(), strategies.extraction())]
    import_source(store, strategies.source(), parts, actor=actor)
    with store.read() as session:
        return list(queries.record_ids(session, View()))


def decided_under(store: Store) -> list[Edition]:
    """The edition of each decision, in the order of the decisions."""
    with store.read() as session:
        digests = session.exec(select(DecisionRow.guideline).order_by(DecisionRow.id)).all()
        return [editions.edition(session, digest) for digest in digests]


def test_a_decision_keeps_the_text_and_the_notes_that_it_was_made_under(
    store: Store, actor: Actor, ids: list[int]
) -> None:
    assert notes(store) == ""
    confirm(store, ids[0], version=1, actor=actor)
    edit_notes(store, "亩产按“水平值”", before="", actor=actor)
    confirm(store, ids[1], version=1, actor=actor)
    edit_notes(store, "", before="亩产按“水平值”", actor=actor)
    confirm_many(store, {ids[2]: 1, ids[3]: 1}, actor=actor)
    found = decided_under(store)
    assert [one.notes for one in found] == ["", "亩产按“水平值”", "", ""]
    assert {one.text for one in found} == {guideline.text()}
    assert {one.version for one in found} == {guideline.load("zh").version}
    text = f"{found[1].text}\0{found[1].notes}"
    assert found[1].digest == hashlib.sha256(text.encode()).hexdigest()
    assert len({one.digest for one in found}) == 2
    assert verify(store) == []


def test_notes_that_somebody_else_changed_are_not_overwritten(store: Store, actor: Actor) -> None:
    edit_notes(store, "一", before="", actor=actor)
    with pytest.raises(StaleError, match="notes were changed"):
        edit_notes(store, "二", before="", actor=actor)
    assert notes(store) == "一"


def test_notes_are_told_in_the_trail_and_are_no_step_of_undo(store: Store, actor: Actor) -> None:
    entry = edit_notes(store, "一", before="", actor=actor).entry_id
    assert undoable(store, actor=actor) is None
    with pytest.raises(DecisionError):
        undo(store, entry, actor=actor)
    with store.write() as session:
        editions.set_notes(session, "改")
    (finding,) = verify(store)
    assert "text is 改 instead of 一" in str(finding)


def test_an_edition_that_was_altered_is_found(store: Store, actor: Actor, ids: list[int]) -> None:
    confirm(store, ids[0], version=1, actor=actor)
    with store.write() as session:
        connection = session.connection()
        connection.exec_driver_sql("DROP TRIGGER tr_guideline_no_update")
        connection.exec_driver_sql("UPDATE guideline SET notes = '后来写的'")
    told = [str(finding) for finding in verify(store)]
    assert any("not the one that was decided under" in one for one in told)
