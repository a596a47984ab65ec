"""Learning in the window: offered at once, weighed beside the review, and off without a trace."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QMessageBox, QTableView
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.domain.view import View
from reviewer.review import learning, operations
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.app import Program
from reviewer.ui.dialogs.alike import AlikeDialog
from reviewer.ui.flows import learning as learning_module
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers, actor, idle, show, start
from tests.ui.test_reviewing import current, press, records

N_DECIDED = 60
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def all_records(store: Store) -> list[Record]:
    with store.read() as session:
        return queries.record_page(session, View(), offset=0, limit=500)


@pytest.fixture
def reviewed(database: Path) -> Path:
    """The sample with enough decisions to learn from: all percentages are rejected."""
    store = Store.open(database)
    some = all_records(store)[:N_DECIDED]
    wrong = {one.id: one.version for one in some if one.mention.unit == "%"}
    right = {one.id: one.version for one in some if one.id not in wrong}
    operations.confirm_many(store, right, actor=actor())
    operations.reject_many(store, wrong, reason="name", actor=actor())
    store.close()
    return database


@pytest.fixture
def learning_window(
    qtbot: QtBot, program: Program, reviewed: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The window when it has learnt from the decisions that were there."""
    monkeypatch.setattr(learning_module, "_FIRST_MS", 0)
    window = start(qtbot, program, reviewed)
    with qtbot.waitSignal(window.work.improving.learning.updated, timeout=60_000):
        show(qtbot, window)
    qtbot.waitUntil(lambda: window.session.record is not None)
    return window


def test_at_the_start_it_learns_what_was_decided_and_moves_nothing(
    learning_window: MainWindow,
) -> None:
    store = learning_window.session.store
    learned = learning.latest(store)
    assert learned is not None
    assert learned.n_decisions == N_DECIDED
    assert current(learning_window).id == all_records(store)[N_DECIDED].id
    assert learning_window.session.undoable() is not None


def test_off_and_on_hold_at_once_and_change_no_record(
    qtbot: QtBot, learning_window: MainWindow
) -> None:
    def told() -> list[tuple[int, int]]:
        return [(one.id, one.version) for one in records(learning_window)]

    def chances() -> list[float]:
        return [one.confidence for one in records(learning_window)]

    store, window = learning_window.session.store, learning_window
    before, learnt = told(), chances()
    with qtbot.waitSignal(window.work.improving.learning.updated, timeout=60_000):
        window.preferences.change(learns=False)
    off = chances()
    assert off != learnt
    with store.read() as reading:
        first = queries.record_detail(reading, before[-1][0])
    assert first.proposal is not None
    assert off[-1] == first.proposal.confidence
    with qtbot.waitSignal(window.work.improving.learning.updated, timeout=60_000):
        window.preferences.change(learns=True)
    assert chances() == learnt
    assert told() == before


def test_a_correction_is_a_reading_of_the_next_like_case(
    qtbot: QtBot, learning_window: MainWindow
) -> None:
    session = learning_window.session
    pending = [one for one in records(learning_window) if one.state.is_open]
    first, like = _alike(pending)
    name = f"{first.mention.indicator}合计"
    session.select(first.id)
    session.correct(dataclasses.replace(first.mention, indicator=name))
    idle(qtbot, learning_window)
    session.select(like.id)
    detail = session.detail
    assert detail is not None
    assert detail.proposal is not None
    assert detail.record.mention == like.mention  # offered, not made
    readings = [one.value for one in detail.proposal.alternatives]
    assert name in readings
    session.take_alternative(readings.index(name))
    idle(qtbot, learning_window)
    taken = next(one for one in records(learning_window) if one.id == like.id)
    assert taken.mention.indicator == name


def test_like_ones_are_offered_the_correction_at_once_as_one_decision_with_one_undo(
    qtbot: QtBot, learning_window: MainWindow, answers: Answers
) -> None:
    window, session = learning_window, learning_window.session
    pending = [one for one in records(window) if one.state.is_open]
    first, like = _alike(pending)
    name = f"{first.mention.indicator}合计"
    session.select(first.id)
    session.correct(dataclasses.replace(first.mention, indicator=name))
    qtbot.waitUntil(lambda: name in window.panes.notice.text)
    shown: list[AlikeDialog] = []

    def accept(dialog: QDialog) -> bool:
        assert isinstance(dialog, AlikeDialog)
        shown.append(dialog)
        assert like.id in [one.record.id for one in dialog.chosen]
        return True

    answers.fill = accept
    with qtbot.waitSignal(session.committed):
        press(qtbot, window, Qt.Key.Key_E, modifiers=CONTROL_SHIFT)
    assert shown
    idle(qtbot, window)
    taken = next(one for one in records(window) if one.id == like.id)
    assert taken.mention.indicator == name
    assert taken.state is State.CORRECTED
    last = session.undoable()
    assert last is not None
    assert last.operation == "correct_many"
    with qtbot.waitSignal(session.committed):
        session.undo()
    back = next(one for one in records(window) if one.id == like.id)
    assert back.mention == like.mention
    assert back.state.is_open


def test_what_is_unticked_is_left_as_it_is(
    qtbot: QtBot, learning_window: MainWindow, answers: Answers
) -> None:
    window, session = learning_window, learning_window.session
    first, like = _alike([one for one in records(window) if one.state.is_open])
    name = f"{first.mention.indicator}合计"
    session.select(first.id)
    session.correct(dataclasses.replace(first.mention, indicator=name))
    qtbot.waitUntil(lambda: name in window.panes.notice.text)

    def untick(dialog: QDialog) -> bool:
        model = dialog.findChild(QTableView).model()
        for row in range(model.rowCount()):
            off = Qt.CheckState.Unchecked.value
            assert model.setData(model.index(row, 0), off, Qt.ItemDataRole.CheckStateRole)
        return True

    answers.fill = untick
    before = session.undoable()
    window.commands["many.like"].trigger()
    idle(qtbot, window)
    assert session.undoable() == before
    assert next(one for one in records(window) if one.id == like.id).state.is_open


def test_a_name_corrected_before_stands_in_the_card_and_confirming_takes_it(
    qtbot: QtBot, program: Program, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning_module, "_FIRST_MS", 0)
    window = start(qtbot, program, database)
    session = window.session
    with qtbot.waitSignal(window.work.improving.learning.updated, timeout=60_000):
        show(qtbot, window)
    qtbot.waitUntil(lambda: session.record is not None)
    first, like = _alike(records(window))
    name = f"{first.mention.indicator}合计"
    session.select(first.id)
    session.correct(dataclasses.replace(first.mention, indicator=name))
    idle(qtbot, window)
    session.select(like.id)
    idle(qtbot, window)
    assert session.detail is not None
    assert session.detail.suggested is not None
    card = window.panes.card
    assert card.is_suggesting()
    assert not card.is_editing()
    shown = card.form.mention()
    assert shown is not None
    assert shown.indicator == name
    proposal = session.detail.proposal
    assert proposal is not None
    assert like.mention.indicator in [one.value for one in proposal.alternatives]
    assert any(one.note.startswith(like.mention.indicator) for one in proposal.evidence)
    assert next(one for one in records(window) if one.id == like.id).mention == like.mention
    with qtbot.waitSignal(session.committed):
        press(qtbot, window, Qt.Key.Key_A)
    taken = next(one for one in records(window) if one.id == like.id)
    assert (taken.mention.indicator, taken.state) == (name, State.CORRECTED)


def test_the_shown_record_is_weighed_anew_but_not_while_it_is_edited(
    qtbot: QtBot, learning_window: MainWindow
) -> None:
    window, session = learning_window, learning_window.session
    assert session.detail is not None
    with qtbot.waitSignal(session.record_renewed, timeout=60_000) as renewed:
        window.preferences.change(learns=False)
    assert renewed.args[0].record.id == session.detail.record.id
    assert window.panes.card._header._sure.text() == f"{session.detail.record.confidence:.0%}"
    window.panes.card.edit()
    typed = window.panes.card.form.mention()
    with qtbot.waitSignal(session.record_renewed, timeout=60_000):
        window.preferences.change(learns=True)
    assert window.panes.card.is_editing()
    assert window.panes.card.form.mention() == typed


def _alike(pending: list[Record]) -> tuple[Record, Record]:
    """Two records of one name."""
    return next(
        (one, other)
        for one in pending
        for other in pending
        if one.id < other.id and one.mention.indicator == other.mention.indicator
    )


def test_nothing_is_offered_when_it_is_off(qtbot: QtBot, learning_window: MainWindow) -> None:
    window, session = learning_window, learning_window.session
    with qtbot.waitSignal(window.work.improving.learning.updated, timeout=60_000):
        window.preferences.change(learns=False)
    session.next()
    detail = session.detail
    assert detail is not None
    with session.store.read() as reading:
        stored = queries.record_detail(reading, detail.record.id)
    assert detail.proposal == stored.proposal


def test_the_setting_stands_under_review(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    def switch_off(dialog: QDialog) -> bool:
        (box,) = (one for one in dialog.findChildren(QCheckBox) if "ecisions" in one.text())
        assert box.isChecked()
        box.setChecked(False)
        return True

    answers.fill = switch_off
    main_window.commands["file.settings"].trigger()
    assert not main_window.preferences.now.learns


def test_the_figures_say_which_training_and_how_good(
    qtbot: QtBot, learning_window: MainWindow
) -> None:
    learning_window.commands["quality.learning"].trigger()
    qtbot.waitUntil(lambda: learning_window.findChild(QMessageBox) is not None)
    box = learning_window.findChild(QMessageBox)
    assert f"Version 1, learnt from {N_DECIDED} decisions" in box.text()
    assert "Brier" in box.informativeText()
    box.close()


def test_closing_does_not_wait_for_a_training(
    qtbot: QtBot, program: Program, reviewed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning_module, "_FIRST_MS", 0)
    window = start(qtbot, program, reviewed)
    show(qtbot, window)
    press(qtbot, window, Qt.Key.Key_A)
    program.close()
    store = Store.open(reviewed)
    assert not store.was_unclean
    store.close()
