"""The table over a real database: choosing, sorting, filtering, facets, copying."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.mention import Comparator, Measure
from reviewer.domain.record import Actor, Record
from reviewer.domain.view import Column, Order, View
from reviewer.review import operations, reasons
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools
from reviewer.ui.models.records import COLUMNS
from reviewer.ui.views.records import RecordTable
from tests import strategies
from tests.ui.typing import type_text

INDICATOR = COLUMNS.index(Column.INDICATOR)


def queries_of(store: Store, ids: list[int]) -> list[Record]:
    with store.read() as session:
        return queries.records(session, ids)


@pytest.fixture
def ids(store: Store, actor: Actor) -> list[int]:
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    with store.read() as session:
        return list(queries.record_ids(session, View()))


@pytest.fixture
def table(qtbot: QtBot, store: Store, ids: list[int]) -> RecordTable:
    widget = RecordTable()
    qtbot.addWidget(widget)
    widget.resize(1200, 400)
    widget.set_store(store)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def pools(qtbot: QtBot) -> Iterator[Pools]:
    made = Pools()
    yield made
    made.shut_down()


def rows(table: RecordTable) -> QTableView:
    return table.findChild(QTableView)


def names(table: RecordTable) -> list[str]:
    model = rows(table).model()
    return [model.index(row, INDICATOR).data() for row in range(model.rowCount())]


def facets(table: RecordTable) -> QTreeView:
    return table.findChild(QTreeView)


def open_facet(table: RecordTable, word: str) -> tuple[QTreeView, list[str]]:
    [button] = [one for one in table.findChildren(QToolButton) if one.text() == "Facets"]
    button.setChecked(True)
    tree = facets(table)
    model = tree.model()
    [top] = [
        model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == word
    ]
    tree.expand(top)
    return tree, [
        f"{model.index(row, 0, top).data()} {model.index(row, 1, top).data()}"
        for row in range(model.rowCount(top))
    ]


def tick(table: RecordTable, word: str, value: str) -> None:
    tree, values = open_facet(table, word)
    model = tree.model()
    row = next(n for n, text in enumerate(values) if text.startswith(value))
    top = next(
        model.index(n, 0) for n in range(model.rowCount()) if model.index(n, 0).data() == word
    )
    model.setData(
        model.index(row, 0, top), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    )


def test_it_shows_all_records_in_the_order_of_the_text(table: RecordTable) -> None:
    assert names(table) == [
        "地区生产总值",
        "地区生产总值",
        "城镇登记失业率",
        "智能工厂",
        "数字化车间",
    ]


def test_a_row_chosen_by_the_user_asks_for_its_record(
    table: RecordTable, ids: list[int], qtbot: QtBot
) -> None:
    table.select(ids[0])
    with qtbot.waitSignal(table.record_chosen) as chosen:
        qtbot.keyClick(rows(table), Qt.Key.Key_Down)
    assert chosen.args == [ids[1]]


def test_a_record_shown_elsewhere_becomes_current_without_being_asked_for(
    table: RecordTable, ids: list[int], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(table.record_chosen):
        table.select(ids[3])
    assert table.selected_ids() == [ids[3]]


def test_a_header_sorts_up_down_and_back_to_the_text(
    table: RecordTable, ids: list[int], qtbot: QtBot
) -> None:
    header = rows(table).horizontalHeader()
    spot = header.sectionViewportPosition(INDICATOR) + 20
    orders = []
    for _ in range(3):
        with qtbot.waitSignal(table.view_changed):
            qtbot.mouseClick(
                header.viewport(),
                Qt.MouseButton.LeftButton,
                pos=header.viewport().rect().topLeft() + type(header.pos())(spot, 8),
            )
        orders.append((table.view.order, names(table)))
    assert orders[0][0] == (Order(Column.INDICATOR),)
    assert orders[0][1] == sorted(orders[0][1])
    assert orders[1][1] == sorted(orders[0][1], reverse=True)
    assert orders[2] == ((), names(table))


def test_typing_filters(table: RecordTable, qtbot: QtBot) -> None:
    line = table.findChild(QLineEdit)
    with qtbot.waitSignal(table.view_changed):
        type_text(line, "失业")
    assert names(table) == ["城镇登记失业率"]
    [regex] = [one for one in table.findChildren(QToolButton) if one.text() == ".*"]
    regex.setChecked(True)
    with qtbot.waitSignal(table.view_changed):
        line.setText("智能|车间")
    assert names(table) == ["智能工厂", "数字化车间"]


def test_one_field_is_looked_in_by_choice(table: RecordTable, qtbot: QtBot) -> None:
    line = table.findChild(QLineEdit)
    choice = table.findChild(QComboBox)
    with qtbot.waitSignal(table.view_changed):
        type_text(line, "元")
    assert names(table) == ["地区生产总值"]  # in 500亿元
    choice.setFocus()
    with qtbot.waitSignal(table.view_changed):
        qtbot.keyClick(choice, Qt.Key.Key_Down)  # in the indicator
    assert names(table) == []
    with qtbot.waitSignal(table.view_changed):
        qtbot.keyClicks(choice, "Unit")
    assert names(table) == ["地区生产总值"]
    assert line.placeholderText() == "Filter by Unit"
    table.set_view(View())
    assert choice.currentIndex() == 0


@pytest.mark.parametrize(
    ("field", "text", "is_regex", "found"),
    [
        (Column.MEASURE, "lev", False, {"Level"}),
        (Column.MEASURE, "^L.+l$", True, {"Level"}),
        (Column.MEASURE, "growth", False, set()),
        (Column.STATUS, "actual", False, {"Actual"}),
        (Column.COMPARATOR, "equal", False, {"="}),
        (Column.COMPARATOR, "≤", False, set()),
        (Column.STATE, "pend", False, {"○ Pending"}),
        (Column.CONFIDENCE, "90", False, {"90%"}),
    ],
)
def test_any_field_is_looked_in_by_the_words_that_are_shown(
    table: RecordTable, field: Column, text: str, is_regex: bool, found: set[str]
) -> None:
    model, column = rows(table).model(), COLUMNS.index(field)
    table.set_view(View(text=text, is_regex=is_regex, field=field))
    shown = {model.index(row, column).data() for row in range(model.rowCount())}
    assert shown == found


def test_documents_are_looked_for_by_their_titles(table: RecordTable) -> None:
    table.set_document_titles({1: "青岚县政府工作报告"})
    table.set_view(View(text="青岚", field=Column.DOCUMENT))
    assert names(table)
    table.set_view(View(text="别处", field=Column.DOCUMENT))
    assert not names(table)


def test_a_row_that_a_decision_took_out_of_the_filter_stays_and_says_so(
    table: RecordTable, store: Store, ids: list[int], actor: Actor, qtbot: QtBot
) -> None:
    """Nothing moves under the hand; Enter on the count filters again."""
    table.set_view(View(states=frozenset({State.PENDING})))
    before = names(table)
    [again] = [one for one in table.findChildren(QToolButton) if "no longer match" in one.toolTip()]
    assert not again.isVisible()
    done = operations.confirm(store, ids[1], version=1, actor=actor)
    table.refresh(done.touched)
    qtbot.waitUntil(again.isVisible)
    assert names(table) == before
    model = rows(table).model()
    assert [model.index(row, 0).data() for row in range(3)] == ["1", "(2)", "3"]
    done = operations.undo(store, done.entry_id, actor=actor)
    table.refresh(done.touched)
    qtbot.waitUntil(lambda: not again.isVisible())
    assert model.index(1, 0).data() == "2"
    done = operations.confirm(store, ids[1], version=3, actor=actor)
    table.refresh(done.touched)
    qtbot.waitUntil(again.isVisible)
    again.click()
    assert len(names(table)) == len(before) - 1
    assert not again.isVisible()


def test_a_corrected_record_leaves_the_queue_of_a_check(
    table: RecordTable, store: Store, ids: list[int], actor: Actor, qtbot: QtBot
) -> None:
    """Its row says so, and the queue goes on without it; undone, it is asked for again."""
    [asked] = [
        one
        for one in queries_of(store, ids)
        if one.mention.value_text == "4.5%"  # 控制在4.5%以内
    ]
    table.set_view(View(facets=((Column.CHECK, frozenset({"word_beside"})),)))
    assert table.view.only is not None
    assert asked.id in table.view.only
    mention = dataclasses.replace(asked.mention, comparator=Comparator.AT_MOST)
    done = operations.correct(
        store, asked.id, mention, version=asked.version, actor=actor, reason=""
    )
    n_rows = len(names(table))
    with qtbot.waitSignal(table.view_changed):
        table.refresh(done.touched)
    assert asked.id not in table.view.only
    assert len(names(table)) == n_rows
    done = operations.undo(store, done.entry_id, actor=actor)
    with qtbot.waitSignal(table.view_changed):
        table.refresh(done.touched)
    assert asked.id in table.view.only


def test_the_chosen_row_shows_what_the_card_suggests_and_copies_what_is_stored(
    table: RecordTable, store: Store, ids: list[int], qtbot: QtBot
) -> None:
    [record] = queries_of(store, ids[:1])
    model, column = rows(table).model(), COLUMNS.index(Column.MEASURE)
    stored = model.index(0, column).data()
    table.select(record.id, dataclasses.replace(record.mention, measure=Measure.CHANGE))
    qtbot.waitUntil(lambda: model.index(0, column).data() == f"{stored} → Change")
    assert model.index(0, INDICATOR).data() == record.mention.indicator
    rows(table).selectRow(0)
    qtbot.keyClick(rows(table), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "→" not in QGuiApplication.clipboard().text()
    table.select(ids[1])
    qtbot.waitUntil(lambda: model.index(0, column).data() == stored)


def test_half_a_pattern_waits_for_the_rest(table: RecordTable, qtbot: QtBot) -> None:
    [regex] = [one for one in table.findChildren(QToolButton) if one.text() == ".*"]
    regex.setChecked(True)
    line = table.findChild(QLineEdit)
    before = table.view
    line.setText("(智能")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert table.view == before
    assert line.toolTip()


def test_facets_count_and_narrow(
    table: RecordTable, store: Store, actor: Actor, ids: list[int], qtbot: QtBot
) -> None:
    operations.confirm(store, ids[0], version=1, actor=actor)
    table.refresh(frozenset({ids[0]}))
    _, values = open_facet(table, "State")
    assert values == ["Pending 4", "Confirmed 1"]
    with qtbot.waitSignal(table.view_changed):
        tick(table, "State", "Confirmed")
    assert table.view.facets == ((Column.STATE, frozenset({State.CONFIRMED})),)
    assert names(table) == ["地区生产总值"]
    _, units = open_facet(table, "Unit")
    assert units == ["亿元 1"]


def test_what_the_checks_ask_is_a_facet(
    table: RecordTable, store: Store, actor: Actor, ids: list[int], qtbot: QtBot
) -> None:
    with store.read() as session:
        [first] = queries.records(session, ids[:1])
    wrong = dataclasses.replace(first.mention, value=Decimal(999))
    operations.correct(store, ids[0], wrong, version=1, actor=actor)
    _, values = open_facet(table, "Check result")
    assert "Value differs from the text 1" in values
    with qtbot.waitSignal(table.view_changed) as changed:
        tick(table, "Check result", "Value differs")
    assert names(table) == ["地区生产总值"]
    assert changed.args[0].only == frozenset({ids[0]})  # the queue goes through the same ones
    table.set_view(View())
    assert len(names(table)) == len(ids)


def test_the_facet_model_keeps_qt_s_rules(
    table: RecordTable, qtmodeltester: object, qtbot: QtBot
) -> None:
    model = facets(table).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tick(table, "Unit", "%")
    open_facet(table, "Year")
    table.set_view(View(text="车间"))
    table.set_view(View())
    assert tester.model() is model
    qtmodeltester.check(model)


def test_one_document_alone(table: RecordTable, ids: list[int]) -> None:
    table.set_document(99)
    assert names(table) == []
    table.set_document(1)
    assert len(names(table)) == len(ids)


def test_a_decision_shows_when_the_hand_rests(
    table: RecordTable, store: Store, actor: Actor, ids: list[int], qtbot: QtBot
) -> None:
    reason = reasons.load()[0].code
    operations.reject(store, ids[2], reason=reason, version=1, actor=actor)
    table.refresh(frozenset({ids[2]}))
    cell = rows(table).model().index(2, COLUMNS.index(Column.STATE))
    qtbot.waitUntil(lambda: cell.data() == "✕ Rejected")


def test_a_row_clicked_meets_the_rows_as_they_stand(
    table: RecordTable, ids: list[int], qtbot: QtBot
) -> None:
    view = rows(table)
    table.select(ids[0])
    table.select(ids[3])
    at = view.visualRect(view.model().index(1, 0)).center()
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, shift, at)
    assert table.selected_ids() == ids[1:4]


def test_an_added_record_comes_in_at_its_place(
    table: RecordTable, store: Store, actor: Actor, ids: list[int], qtbot: QtBot
) -> None:
    missed = strategies.mention(strategies.TEXT, "1390个", indicator="5G基站")
    done = operations.add(store, 1, missed, actor=actor)
    table.select(ids[1])
    table.refresh(frozenset(done.touched | set(done.added)))
    qtbot.waitUntil(lambda: len(names(table)) == len(ids) + 1)
    assert names(table)[-1] == "5G基站"
    assert table.selected_ids() == [ids[1]]


def edit(table: RecordTable, row: int, column: Column) -> QWidget:
    """Open a cell's editor as a double click does."""
    view = rows(table)
    index = view.model().index(row, COLUMNS.index(column))
    view.edit(index)
    found = view.viewport().findChild(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert found is not None
    return found


def test_a_cell_is_corrected_in_place(table: RecordTable, qtbot: QtBot) -> None:
    editor = edit(table, 0, Column.VALUE)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "500"
    editor.selectAll()
    type_text(editor, "501万元")
    with qtbot.waitSignal(table.correct_requested) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    record, mention = asked.args
    assert (record.id, record.version) == (1, 1)
    assert (mention.value, mention.unit) == (Decimal(501), "万元")


def test_a_cell_s_enumeration_is_one_key(table: RecordTable, qtbot: QtBot) -> None:
    editor = edit(table, 1, Column.MEASURE)
    qtbot.keyClick(editor, Qt.Key.Key_3)
    with qtbot.waitSignal(table.correct_requested) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args[1].measure is Measure.AVG_GROWTH


def test_a_wrong_cell_stays_open_and_says_why(table: RecordTable, qtbot: QtBot) -> None:
    editor = edit(table, 0, Column.YEAR)
    type_text(editor, "明年")
    with qtbot.assertNotEmitted(table.correct_requested, wait=20):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert "No year" in editor.toolTip()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_what_nobody_decides_cannot_be_edited(table: RecordTable) -> None:
    model = rows(table).model()
    for column in (Column.STATE, Column.CONFIDENCE, Column.RULE, Column.POSITION):
        flags = model.flags(model.index(0, COLUMNS.index(column)))
        assert not flags & Qt.ItemFlag.ItemIsEditable


def test_copying_gives_what_a_spreadsheet_takes(
    table: RecordTable, ids: list[int], qtbot: QtBot
) -> None:
    view = rows(table)
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == len(ids)
    assert lines[0].split("\t")[2:5] == ["地区生产总值", "500", "亿元"]
    assert table.selected_ids() == ids


def test_hidden_columns_stay_hidden_after_a_restart(
    table: RecordTable, store: Store, qtbot: QtBot
) -> None:
    rows(table).setColumnHidden(INDICATOR, True)
    state = table.save_state()
    again = RecordTable()
    qtbot.addWidget(again)
    again.restore_state(state)
    assert rows(again).isColumnHidden(INDICATOR)


def test_long_views_come_from_a_worker(
    table: RecordTable, store: Store, pools: Pools, ids: list[int], qtbot: QtBot
) -> None:
    loader_done = rows(table).model().modelReset
    with qtbot.waitSignal(loader_done):
        table.set_store(store, pools)
    qtbot.waitUntil(lambda: len(names(table)) == len(ids))
    line = table.findChild(QLineEdit)
    line.setText("智能")
    qtbot.waitUntil(lambda: names(table) == ["智能工厂"])
