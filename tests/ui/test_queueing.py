"""Many at once, the order of the queue, splitting and merging, views under names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.view import Column, Order, View
from reviewer.review import reasons
from reviewer.settings import load
from reviewer.ui.flows.named_views import view_of, view_text
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.editors.indicator_editor import IndicatorEditor
from reviewer.ui.views.split import COLUMNS
from tests.ui.conftest import idle
from tests.ui.test_reviewing import CONTROL, SHIFT, current, press, records
from tests.ui.typing import type_text


def choose_rows(window: MainWindow, first: int, last: int) -> None:
    table = window.panes.table.findChild(QTableView)
    model = table.selectionModel()
    for row in range(first, last + 1):
        model.select(
            table.model().index(row, 0), model.SelectionFlag.Select | model.SelectionFlag.Rows
        )


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_several_are_confirmed_after_a_look_and_one_undo_takes_all_back(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    press(qtbot, main_window, Qt.Key.Key_A)  # one of them is confirmed already
    choose_rows(main_window, 0, 4)
    press(qtbot, main_window, Qt.Key.Key_A, modifiers=CONTROL | SHIFT)
    panel = main_window.panes.many
    assert panel.isVisible()
    assert panel.findChild(QTableView).model().rowCount() == 4
    assert records(main_window)[1].state is State.PENDING  # nothing is done yet
    press(qtbot, main_window, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert [record.state for record in records(main_window)[:6]] == [
        *[State.CONFIRMED] * 5,
        State.PENDING,
    ]
    main_window.commands["edit.undo"].trigger()
    idle(qtbot, main_window)
    assert [record.state for record in records(main_window)[:3]] == [
        State.CONFIRMED,
        State.PENDING,
        State.PENDING,
    ]


def test_several_are_rejected_for_one_reason(qtbot: QtBot, main_window: MainWindow) -> None:
    choose_rows(main_window, 0, 2)
    press(qtbot, main_window, Qt.Key.Key_R, modifiers=CONTROL | SHIFT)
    press(qtbot, main_window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    [(state, reason)] = {(r.state, r.reason) for r in records(main_window)[:3]}
    assert state is State.REJECTED
    assert reason == [one.code for one in reasons.load()][1]


def test_escape_leaves_the_preview_and_letters_in_it_decide_nothing(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    choose_rows(main_window, 0, 2)
    press(qtbot, main_window, Qt.Key.Key_A, modifiers=CONTROL | SHIFT)
    press(qtbot, main_window, Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_1)
    assert main_window.panes.many.isVisible()
    press(qtbot, main_window, Qt.Key.Key_Escape)
    assert not main_window.panes.many.isVisible()
    assert all(record.state is State.PENDING for record in records(main_window))
    press(qtbot, main_window, Qt.Key.Key_A)  # the keys are the window's again
    assert records(main_window)[0].state is State.CONFIRMED


def test_a_preview_of_what_changed_since_is_gone(qtbot: QtBot, main_window: MainWindow) -> None:
    choose_rows(main_window, 0, 2)
    main_window.commands["many.confirm"].trigger()
    main_window.session.flag()
    idle(qtbot, main_window)
    assert not main_window.panes.many.isVisible()


def test_all_like_this_one_are_selected(qtbot: QtBot, main_window: MainWindow) -> None:
    mention = current(main_window).mention
    alike = {
        record.id
        for record in records(main_window)
        if (record.mention.indicator, record.mention.unit, record.mention.measure)
        == (mention.indicator, mention.unit, mention.measure)
    }
    main_window.commands["many.alike"].trigger()
    table = main_window.panes.table
    qtbot.waitUntil(lambda: set(table.selected_ids()) == alike)


def test_the_queue_goes_on_in_the_order_of_the_table(qtbot: QtBot, main_window: MainWindow) -> None:
    main_window.commands["queue.confidence"].trigger()
    least = min(records(main_window), key=lambda record: record.confidence)
    stored = main_window.session.document
    assert stored is not None
    assert main_window.session.view.order == (Order(Column.CONFIDENCE),)
    main_window.session.select(least.id)
    idle(qtbot, main_window)
    press(qtbot, main_window, Qt.Key.Key_A)
    after = current(main_window)
    others = [record for record in records(main_window) if record.id not in (least.id, after.id)]
    assert all(after.confidence <= record.confidence for record in others)


def test_only_open_ones_and_back_to_the_whole_document(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    main_window.commands["queue.open"].trigger()
    press(qtbot, main_window, Qt.Key.Key_A)
    assert State.CONFIRMED not in main_window.session.view.states
    main_window.commands["queue.document"].trigger()
    assert main_window.session.view.states == frozenset()


def test_a_record_is_split_by_keys_with_its_shared_fields(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    mention = current(main_window).mention
    n_before = len(records(main_window))
    main_window.panes.split.suggest = None  # a list of names has a test of its own
    press(qtbot, main_window, Qt.Key.Key_D)
    panel = main_window.panes.split
    assert panel.isVisible()
    for name, n_tabs in (("甲", len(COLUMNS)), ("乙", 0)):
        type_text(focused(), name)  # over what was there: it is selected
        press(qtbot, main_window, *[Qt.Key.Key_Tab] * n_tabs)
    press(qtbot, main_window, Qt.Key.Key_Return)
    assert not panel.isVisible()
    parts = [r for r in records(main_window) if r.mention.indicator in ("甲", "乙")]
    assert [part.mention.value for part in parts] == [mention.value] * 2
    assert len(records(main_window)) >= n_before + 1
    main_window.commands["edit.undo"].trigger()
    idle(qtbot, main_window)
    assert len([r for r in records(main_window) if r.mention.indicator in ("甲", "乙")]) == 0


def test_a_split_in_which_a_row_is_wrong_cannot_be_made(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    before = records(main_window)
    press(qtbot, main_window, Qt.Key.Key_D)
    press(qtbot, main_window, Qt.Key.Key_Tab)
    type_text(focused(), "这些字不在原文里")
    press(qtbot, main_window, Qt.Key.Key_Return)
    panel = main_window.panes.split
    assert panel.isVisible()
    assert "这些字不在原文里" in panel._problem.text()
    press(qtbot, main_window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert records(main_window) == before


def test_records_are_merged_into_the_chosen_one(qtbot: QtBot, main_window: MainWindow) -> None:
    """After a look at what becomes of each; the chosen one stays, wherever its row is."""
    second = records(main_window)[1]
    press(qtbot, main_window, Qt.Key.Key_J)
    main_window.panes.table.selected_ids()  # the table follows when the hand rests
    choose_rows(main_window, 0, 1)
    main_window.commands["record.merge"].trigger()
    panel = main_window.panes.many
    model = panel.findChild(QTableView).model()
    changes = [model.index(row, model.columnCount() - 1).data() for row in range(2)]
    assert "Confirmed" in changes[0]
    assert "Rejected" in changes[1]
    assert all(r.state is State.PENDING for r in records(main_window)[:2])  # nothing is done yet
    press(qtbot, main_window, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert current(main_window).mention == second.mention
    assert [r.state for r in records(main_window)[:2]] == [State.REJECTED, State.CONFIRMED]
    main_window.commands["edit.undo"].trigger()
    idle(qtbot, main_window)
    assert [r.state for r in records(main_window)[:2]] == [State.PENDING] * 2


def test_a_view_is_kept_under_a_name_and_shown_again(qtbot: QtBot, main_window: MainWindow) -> None:
    main_window.commands["queue.confidence"].trigger()
    main_window.commands["queue.save"].trigger()
    type_text(focused(), "低把握")
    press(qtbot, main_window, Qt.Key.Key_Return)
    kept = main_window.panes.table.view
    main_window.commands["queue.document"].trigger()
    main_window.work.queueing.show_named("低把握")
    assert main_window.panes.table.view == kept
    path = main_window.preferences._path
    assert "低把握" in load(path).settings.views
    menu = main_window.views_menu
    [forget] = [action.menu() for action in menu.actions() if action.menu() is not None]
    forget.actions()[0].trigger()
    assert load(path).settings.views == {}


def test_a_view_is_read_back_as_it_was_written() -> None:
    view = View(
        documents=frozenset({7}),
        states=frozenset({State.PENDING}),
        facets=((Column.UNIT, frozenset({"%", "元"})),),
        text="收入",
        below=0.5,
        is_flagged=True,
        order=(Order(Column.YEAR, descending=True),),
    )
    assert view_of(view_text(view), frozenset({7})) == view
    assert view_of("{}", frozenset()) is None
    assert view_of("[", frozenset()) is None


def test_names_are_offered_while_a_row_of_the_split_is_typed(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    offered = main_window.panes.split
    qtbot.waitUntil(lambda: offered.suggest is not None and bool(offered.suggest("一般公共")))
    press(qtbot, main_window, Qt.Key.Key_D)
    line = focused()
    type_text(line, "一般公共")
    assert isinstance(line, IndicatorEditor)
    assert "一般公共预算收入" in line.offered
    press(qtbot, main_window, Qt.Key.Key_Tab)
    assert not line.is_listing, "a list stays open over the rows"
