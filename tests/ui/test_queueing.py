"""Many at once, the order of the queue, splitting and merging, views under names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableView
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.mention import Measure, Mention
from reviewer.domain.span import Span
from reviewer.domain.view import Column, Order, View
from reviewer.settings import load
from reviewer.ui.dialogs.many import ManyDialog
from reviewer.ui.dialogs.name import NameDialog
from reviewer.ui.dialogs.split import SplitDialog, first_split
from reviewer.ui.main_window import MainWindow
from reviewer.ui.named_views import view_of, view_text
from tests.ui.conftest import Answers, idle
from tests.ui.test_reviewing import current, press, records


def choose_rows(window: MainWindow, first: int, last: int) -> None:
    table = window.panes.table.findChild(QTableView)
    model = table.selectionModel()
    for row in range(first, last + 1):
        model.select(
            table.model().index(row, 0), model.SelectionFlag.Select | model.SelectionFlag.Rows
        )


def test_several_are_confirmed_after_a_look_and_one_undo_takes_all_back(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    shown: list[int] = []

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, ManyDialog)
        shown.append(dialog.findChild(QTableView).model().rowCount())
        return True

    answers.fill = fill
    press(qtbot, main_window, Qt.Key.Key_A)  # one of them is confirmed already
    choose_rows(main_window, 0, 4)
    main_window.commands["many.confirm"].trigger()
    idle(qtbot, main_window)
    assert shown == [4]
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


def test_several_are_rejected_for_one_reason(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    answers.fill = lambda _dialog: True
    choose_rows(main_window, 0, 2)
    main_window.commands["many.reject"].trigger()
    idle(qtbot, main_window)
    assert {(r.state, r.reason) for r in records(main_window)[:3]} == {(State.REJECTED, "date")}


def test_nothing_happens_to_several_unless_it_is_accepted(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    choose_rows(main_window, 0, 2)
    main_window.commands["many.confirm"].trigger()
    idle(qtbot, main_window)
    assert all(record.state is State.PENDING for record in records(main_window))


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


def test_a_record_is_split_with_its_shared_fields(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    mention = current(main_window).mention

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, SplitDialog)
        dialog._rows[0]["indicator"].setText("甲")
        dialog._rows[1]["indicator"].setText("乙")
        return dialog._ok.isEnabled()

    answers.fill = fill
    n_before = len(records(main_window))
    press(qtbot, main_window, Qt.Key.Key_D)
    parts = [r for r in records(main_window) if r.mention.indicator in ("甲", "乙")]
    assert [part.mention.value for part in parts] == [mention.value] * 2
    assert len(records(main_window)) >= n_before + 1


def test_a_split_in_which_a_row_is_wrong_cannot_be_made(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    stored = main_window.session.document
    assert stored is not None
    dialog = SplitDialog(current(main_window).mention, stored.document.text, main_window)
    qtbot.addWidget(dialog)
    dialog._rows[0]["value_text"].setText("这些字不在原文里")
    assert not dialog._ok.isEnabled()
    assert dialog._problem.text()


def test_town_and_country_come_apart_by_themselves() -> None:
    words = "34561元、12161元"
    mention = Mention(
        span=Span(10, 10 + len(words)),
        value_text=words,
        indicator="城乡常住居民人均可支配收入",
        value=None,
        unit="元",
        measure=Measure.LEVEL,
    )
    town, country = first_split(mention)
    assert (town.indicator, town.value_text) == ("城镇常住居民人均可支配收入", "34561元")
    assert (country.indicator, country.value_text) == ("农村常住居民人均可支配收入", "12161元")
    assert country.span == Span(10 + words.index("12161"), 10 + len(words))


def test_records_are_merged_into_the_chosen_one(qtbot: QtBot, main_window: MainWindow) -> None:
    first = current(main_window)
    choose_rows(main_window, 0, 1)
    main_window.commands["record.merge"].trigger()
    idle(qtbot, main_window)
    assert current(main_window).mention == first.mention
    main_window.commands["edit.undo"].trigger()
    idle(qtbot, main_window)
    assert [r.state for r in records(main_window)[:2]] == [State.PENDING] * 2


def test_a_view_is_kept_under_a_name_and_shown_again(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, NameDialog)
        dialog._name.setText("低把握")
        return True

    answers.fill = fill
    main_window.commands["queue.confidence"].trigger()
    main_window.commands["queue.save"].trigger()
    kept = main_window.panes.table.view
    main_window.commands["queue.document"].trigger()
    main_window.queueing.show_named("低把握")
    assert main_window.panes.table.view == kept
    path = main_window.preferences._path
    assert "低把握" in load(path).settings.views
    main_window.queueing.forget_named("低把握")
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
