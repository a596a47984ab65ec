"""Reviewing by the keyboard: each decision is one key, on disk, and goes on to the next."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.domain.view import View
from reviewer.errors import StoreError
from reviewer.review import operations, reasons
from reviewer.storage import queries
from reviewer.ui.app import Program
from reviewer.ui.look.theme import Theme
from reviewer.ui.main_window import MainWindow
from reviewer.ui.reviewing import session as session_module
from reviewer.ui.views.source_strip import OverviewStrip
from reviewer.ui.wording.fields import word
from reviewer.ui.wording.reasons import reason_text
from tests.ui.conftest import idle, show, start
from tests.ui.typing import compose, type_text

_Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def strike(
    window: MainWindow,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """A key as the desktop sends it: to the window, which finds the focus."""
    QTest.keyClick(window.windowHandle(), key, modifiers)


def press(
    qtbot: QtBot,
    window: MainWindow,
    *keys: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press keys where the focus is, and wait for what they write."""
    for key in keys:
        strike(window, key, modifiers)
    idle(qtbot, window)


def records(window: MainWindow) -> list[Record]:
    with window.session.store.read() as reading:
        return queries.record_page(reading, View(), offset=0, limit=500)


def current(window: MainWindow) -> Record:
    assert window.session.record is not None
    return window.session.record


def test_one_key_confirms_and_goes_on(qtbot: QtBot, main_window: MainWindow) -> None:
    first, second = records(main_window)[:2]
    assert current(main_window).id == first.id
    press(qtbot, main_window, _Key.Key_A)
    assert current(main_window).id == second.id
    kept = records(main_window)[0]
    assert (kept.state, kept.decided_by) == (State.CONFIRMED, "李审校")


def test_enter_confirms_too_and_control_enter_stays(qtbot: QtBot, main_window: MainWindow) -> None:
    second = records(main_window)[1]
    press(qtbot, main_window, _Key.Key_Return)
    press(qtbot, main_window, _Key.Key_Return, modifiers=CONTROL)
    assert [record.state for record in records(main_window)[:2]] == [State.CONFIRMED] * 2
    assert current(main_window).id == second.id


def test_keys_in_quick_succession_each_act_on_the_next_record(
    qtbot: QtBot, main_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held(monkeypatch)
    before = records(main_window)
    for key in (_Key.Key_A, _Key.Key_A, _Key.Key_J, _Key.Key_A, _Key.Key_E):
        strike(main_window, key)
    strike(main_window, _Key.Key_5)  # typed on, while nothing is on disk yet
    assert main_window.session.is_busy
    gate.set()
    qtbot.waitUntil(main_window.panes.card.is_editing)
    states = [record.state for record in records(main_window)[:5]]
    assert states == [
        State.CONFIRMED,
        State.CONFIRMED,
        State.PENDING,
        State.CONFIRMED,
        State.PENDING,
    ]
    assert current(main_window).id == before[4].id


def test_after_a_failed_write_the_keys_that_followed_are_dropped(
    qtbot: QtBot, main_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def fail(*arguments: object, **named: object) -> object:
        gate.wait(5)
        raise StoreError("The disk is full. Make room and try again.")

    monkeypatch.setattr(session_module.operations, "confirm", fail)
    first = current(main_window)
    for _ in range(3):
        strike(main_window, _Key.Key_A)
    gate.set()
    idle(qtbot, main_window)
    assert current(main_window) == first
    assert main_window.panes.notice.text == "The disk is full. Make room and try again."
    assert all(record.state is State.PENDING for record in records(main_window))


def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold every confirmation up until the event is set."""
    gate = threading.Event()
    confirm = operations.confirm

    def slow(*arguments: object, **named: object) -> object:
        gate.wait(5)
        return confirm(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(session_module.operations, "confirm", slow)
    return gate


def test_the_next_one_is_that_of_the_filter_as_it_is_by_then(
    qtbot: QtBot, main_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held(monkeypatch)
    wanted = records(main_window)[4]
    strike(main_window, _Key.Key_A)
    main_window.session.set_view(View(text=wanted.mention.indicator))  # while it is written
    gate.set()
    idle(qtbot, main_window)
    assert current(main_window).mention.indicator == wanted.mention.indicator


def test_a_next_one_decided_meanwhile_is_passed_over(
    qtbot: QtBot, main_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held(monkeypatch)
    second, third = records(main_window)[1:3]
    strike(main_window, _Key.Key_A)
    session = main_window.session
    reason = reasons.load()[0].code
    operations.reject(
        session.store, second.id, reason=reason, version=second.version, actor=session.actor
    )
    gate.set()
    idle(qtbot, main_window)
    assert current(main_window).id == third.id


def test_an_undo_struck_right_after_a_decision_takes_that_one_back(
    qtbot: QtBot, main_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held(monkeypatch)
    first = current(main_window)
    strike(main_window, _Key.Key_A)
    strike(main_window, _Key.Key_Z, CONTROL)
    gate.set()
    idle(qtbot, main_window)
    assert current(main_window).id == first.id
    assert current(main_window).state is State.PENDING


def test_a_decision_stands_where_what_follows_cannot_be_read(
    qtbot: QtBot, main_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, asked = queries.next_open, []

    def fail_once(*arguments: object, **named: object) -> object:
        asked.append(1)
        if len(asked) == 1:
            raise StoreError("The disk does not answer.")
        return read(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(queries, "next_open", fail_once)
    first, second = records(main_window)[:2]
    press(qtbot, main_window, _Key.Key_A)
    assert current(main_window).id == second.id
    assert records(main_window)[0].state is State.CONFIRMED
    assert records(main_window)[0].id == first.id


def test_undo_takes_the_last_decision_back_and_shows_it(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    first = current(main_window)
    press(qtbot, main_window, _Key.Key_A)
    press(qtbot, main_window, _Key.Key_Z, modifiers=CONTROL)
    assert current(main_window).id == first.id
    assert current(main_window).state is State.PENDING
    press(qtbot, main_window, _Key.Key_Z, modifiers=CONTROL | SHIFT)
    assert records(main_window)[0].state is State.CONFIRMED


def test_undo_names_what_it_undoes(qtbot: QtBot, main_window: MainWindow) -> None:
    press(qtbot, main_window, _Key.Key_A)
    action = main_window.commands["edit.undo"]
    qtbot.waitUntil(lambda: action.text() == "Undo: Confirmation")
    press(qtbot, main_window, _Key.Key_R, _Key.Key_1)
    qtbot.waitUntil(lambda: action.text() == "Undo: Rejection")


def test_reject_asks_for_a_reason_in_a_panel_and_goes_on(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    first, second = records(main_window)[:2]
    press(qtbot, main_window, _Key.Key_R)
    assert main_window.panes.reject.isVisible()
    assert current(main_window).id == first.id
    press(qtbot, main_window, _Key.Key_2)
    rejected = records(main_window)[0]
    assert (rejected.state, rejected.reason) == (State.REJECTED, "name")
    assert current(main_window).id == second.id
    assert not main_window.panes.reject.isVisible()


def test_reasons_of_one_s_own_stand_on_the_digits(qtbot: QtBot, main_window: MainWindow) -> None:
    usual = reasons.load()
    main_window.preferences.change(reasons=f"重复统计\n{usual[3].zh}\n\n重复统计\n")
    press(qtbot, main_window, _Key.Key_R, _Key.Key_1)
    press(qtbot, main_window, _Key.Key_R, _Key.Key_3)  # there is no third
    press(qtbot, main_window, _Key.Key_2)
    assert [record.reason for record in records(main_window)[:2]] == ["own:重复统计", usual[3].code]
    assert reason_text("own:重复统计") == "重复统计"
    main_window.preferences.change(reasons="")
    press(qtbot, main_window, _Key.Key_R, _Key.Key_3)
    assert records(main_window)[2].reason == usual[2].code


def test_escape_leaves_the_reasons_and_nothing_is_rejected(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    press(qtbot, main_window, _Key.Key_R, _Key.Key_Escape)
    assert not main_window.panes.reject.isVisible()
    assert records(main_window)[0].state is State.PENDING


def test_correct_changes_a_field_and_goes_on(qtbot: QtBot, main_window: MainWindow) -> None:
    second = records(main_window)[1]
    press(qtbot, main_window, _Key.Key_E)
    form = main_window.panes.card.form
    form.start("indicator")
    field = QApplication.focusWidget()
    assert field is not None
    strike(main_window, _Key.Key_A, CONTROL)
    type_text(field, "全县生产总值")
    press(qtbot, main_window, _Key.Key_Return)
    corrected = records(main_window)[0]
    assert (corrected.state, corrected.mention.indicator) == (State.CORRECTED, "全县生产总值")
    assert current(main_window).id == second.id


@pytest.mark.parametrize("letter", [_Key.Key_V, _Key.Key_Y, _Key.Key_I, _Key.Key_U])
def test_escape_drops_whatever_was_typed_in_a_field(
    qtbot: QtBot, main_window: MainWindow, letter: Qt.Key
) -> None:
    before = current(main_window)
    press(qtbot, main_window, letter, modifiers=Qt.KeyboardModifier.AltModifier)
    press(qtbot, main_window, _Key.Key_9, _Key.Key_9, _Key.Key_Escape)
    assert not main_window.panes.card.is_editing()
    assert main_window.panes.card.form.mention() == before.mention
    press(qtbot, main_window, _Key.Key_A)  # decides the record as it stands
    assert records(main_window)[0].mention == before.mention


def test_letters_in_a_text_field_decide_nothing(qtbot: QtBot, main_window: MainWindow) -> None:
    press(qtbot, main_window, _Key.Key_F, modifiers=CONTROL)
    press(qtbot, main_window, _Key.Key_A, _Key.Key_R, _Key.Key_1, _Key.Key_J, _Key.Key_S)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.text() == "ar1js"  # type: ignore[attr-defined]
    assert all(record.state is State.PENDING for record in records(main_window))


def test_an_input_method_composes_without_deciding(qtbot: QtBot, main_window: MainWindow) -> None:
    press(qtbot, main_window, _Key.Key_F, modifiers=CONTROL)
    field = QApplication.focusWidget()
    assert field is not None
    compose(field, "shou ru")
    press(qtbot, main_window, _Key.Key_A, _Key.Key_Return, _Key.Key_1)
    type_text(field, "收入")
    assert all(record.state is State.PENDING for record in records(main_window))


def test_moving_goes_through_all_or_only_the_open_ones(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    ids = [record.id for record in records(main_window)]
    press(qtbot, main_window, _Key.Key_J, _Key.Key_A)  # decide the second
    press(qtbot, main_window, _Key.Key_K)
    assert current(main_window).id == ids[1]
    press(qtbot, main_window, _Key.Key_K)
    press(qtbot, main_window, _Key.Key_J, modifiers=SHIFT)
    assert current(main_window).id == ids[2]
    press(qtbot, main_window, _Key.Key_K, modifiers=SHIFT)
    assert current(main_window).id == ids[0]


def test_flag_and_comment_stay_at_the_record(qtbot: QtBot, main_window: MainWindow) -> None:
    first = current(main_window)
    press(qtbot, main_window, _Key.Key_F)
    assert current(main_window).is_flagged
    press(qtbot, main_window, _Key.Key_C)
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, "核对原表")
    press(qtbot, main_window, _Key.Key_Return)
    assert current(main_window).id == first.id
    assert current(main_window).comment == "核对原表"


def test_what_was_selected_in_the_source_is_added(qtbot: QtBot, main_window: MainWindow) -> None:
    window = main_window
    taken = current(window).mention
    press(qtbot, window, _Key.Key_R, _Key.Key_1)  # so that its words are free
    n_before = len(records(window))
    window.panes.source.select(taken.span)
    press(qtbot, window, _Key.Key_N)
    qtbot.waitUntil(window.panes.card.is_editing)
    press(qtbot, window, _Key.Key_Return)
    qtbot.waitUntil(lambda: len(records(window)) == n_before + 1)
    idle(qtbot, window)
    [added] = [record for record in records(window) if record.state is State.ADDED]
    assert added.mention.span == taken.span
    assert added.mention.indicator == taken.indicator


def test_quit_at_any_time_and_come_back_at_the_same_place(
    qtbot: QtBot, main_window: MainWindow, program: Program, database: Path
) -> None:
    press(qtbot, main_window, _Key.Key_A, _Key.Key_J, _Key.Key_J)
    place = current(main_window).id
    program.close()
    window = start(qtbot, program, database)
    show(qtbot, window)
    qtbot.waitUntil(lambda: window.session.record is not None)
    assert current(window).id == place
    # what was decided before the restart can still be undone
    press(qtbot, window, _Key.Key_Z, modifiers=CONTROL)
    qtbot.waitUntil(lambda: records(window)[0].state is State.PENDING)


def test_the_window_comes_back_as_it_was_left(
    qtbot: QtBot, main_window: MainWindow, program: Program, database: Path
) -> None:
    panes = main_window.panes
    panes.docks["outline"].hide()
    panes.table.show_facets(True)
    panes.pages.set_zoom(150)
    main_window.commands["view.larger"].trigger()
    program.close()
    window = start(qtbot, program, database)
    show(qtbot, window)
    assert window.panes.docks["outline"].isHidden()
    assert window.panes.table.shows_facets
    assert window.panes.pages.zoom == 150
    assert window.preferences.now.zoom == 110


def test_the_end_of_the_queue_is_said(qtbot: QtBot, main_window: MainWindow) -> None:
    for _ in records(main_window):
        press(qtbot, main_window, _Key.Key_A)
    assert all(record.state is State.CONFIRMED for record in records(main_window))
    assert "finished" in main_window.panes.notice.text or "ledger" in main_window.panes.notice.text


def test_asking_for_a_reason_leaves_the_text_as_it_is_laid_out(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    """However long the reasons are: nothing jumps."""
    long = "没有被度量的对象：单纯数量级或项目自身规模，或者只是行文中的概括说法，没有口径"
    main_window.panes.set_reasons(f"{long}\n{long[::-1]}")
    before = main_window.panes.source.width()
    press(qtbot, main_window, Qt.Key.Key_R)
    assert main_window.panes.reject.isVisible()
    assert main_window.panes.source.width() == before
    [button] = [
        one
        for one in main_window.panes.reject.findChildren(QPushButton)
        if long in one.accessibleName()
    ]
    assert button.text().count("\n") >= 1
    assert "".join(button.text().split())[1:] == long


def coloured(window: MainWindow, record: Record) -> State:
    """The state whose colour the record's first character has in the text."""
    source = window.panes.source
    start, _ = source._positions.to_display(record.mention.span)
    block = source._text.document().findBlock(start)
    inside = start - block.position()
    [tint] = [
        one.format.background().color()
        for one in block.layout().formats()
        if one.start <= inside < one.start + one.length
    ]
    theme = Theme.of(source.palette())
    return next(state for state, colours in theme.states.items() if colours.tint == tint)


def test_when_the_hand_rests_everything_shows_what_is_on_disk(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    """Text, strip, header, table and outline, after keys struck without a rest."""
    panes, n_all = main_window.panes, len(records(main_window))
    for key in (*[_Key.Key_A] * 9, _Key.Key_F, _Key.Key_A, _Key.Key_R, _Key.Key_1):
        strike(main_window, key)
    strike(main_window, _Key.Key_Z, CONTROL)
    press(qtbot, main_window, _Key.Key_A, _Key.Key_A)
    now = records(main_window)
    n_done = sum(not record.state.is_open for record in now)
    assert n_done == 12
    qtbot.waitUntil(lambda: f"{n_done}/{n_all}" in panes.header._count.text())
    open_now = f"{n_all - n_done} open"
    qtbot.waitUntil(lambda: open_now in panes.source.findChild(OverviewStrip).toolTip())
    qtbot.waitUntil(lambda: panes.table._model.text(11, 1).endswith("Confirmed"))
    for row, record in enumerate(now):
        assert coloured(main_window, record) is record.state, row
        assert panes.table._model.text(row, 1).endswith(word(record.state)), row
    outline = panes.outline.model
    first = outline.index(0, 1)
    qtbot.waitUntil(lambda: str(outline.data(first)).startswith(f"{n_done}/"))
    assert panes.card._header._quote.text().find(current(main_window).mention.value_text) > 0
