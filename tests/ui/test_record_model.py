"""The record model: any number of rows, a few pages of cells."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reviewer.domain.candidate import State
from reviewer.domain.mention import Mention
from reviewer.domain.record import Record
from reviewer.domain.span import Span
from reviewer.domain.view import Column
from reviewer.ui.models.records import COLUMNS, MOST_PAGES, PAGE, RECORD_ID, RecordTableModel

INDICATOR = COLUMNS.index(Column.INDICATOR)
STATE = COLUMNS.index(Column.STATE)


class Records:
    """Any record on demand; counts how many were read."""

    def __init__(self) -> None:
        self.n_read = 0
        self.changed: dict[int, State] = {}
        self.withdrawn: set[int] = set()

    def __call__(self, ids: Sequence[int]) -> list[Record]:
        self.n_read += len(ids)
        return [self.record(n) for n in ids if n not in self.withdrawn]

    def record(self, number: int) -> Record:
        mention = Mention(
            span=Span(number, number + 2), value_text="8%", indicator=f"指标{number}",
            value=Decimal(8), unit="%",
        )  # fmt: skip
        return Record(
            id=number, uid=str(number), document_id=1, version=1, mention=mention,
            state=self.changed.get(number, State.PENDING), confidence=0.5, rule="r",
        )  # fmt: skip


@pytest.fixture
def records() -> Records:
    return Records()


@pytest.fixture
def model(qapp: object, records: Records) -> RecordTableModel:
    return RecordTableModel(records)


def test_the_first_page_is_read_once(model: RecordTableModel, records: Records) -> None:
    model.set_first([records.record(n) for n in range(1, PAGE + 1)])
    assert [model.text(row, INDICATOR) for row in (0, PAGE - 1)] == ["指标1", f"指标{PAGE}"]
    model.set_rest(array("q", range(1, 2 * PAGE)))
    assert model.text(1, INDICATOR) == "指标2"
    assert records.n_read == 0
    assert model.text(PAGE, INDICATOR) == f"指标{PAGE + 1}"


def test_it_keeps_qt_s_rules_through_every_change(
    model: RecordTableModel, records: Records, qtmodeltester: object
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(range(1, 51))
    model.set_rest(array("q", range(1, 1001)))
    records.changed[7] = State.CONFIRMED
    model.refresh({7, 5000})
    model.set_ids([])
    assert tester.model() is model
    model.set_ids(range(1, 20))
    qtmodeltester.check(model)


def test_a_million_rows_read_only_what_is_looked_at(
    model: RecordTableModel, records: Records
) -> None:
    model.set_ids(range(1, 1_000_001))
    assert model.rowCount() == 1_000_000
    assert records.n_read == 0
    assert model.text(900_000, INDICATOR) == "指标900001"
    assert records.n_read == PAGE
    assert model.row_of(777_777) == 777_776
    assert model.row_of(0) is None


def test_pages_seen_long_ago_are_let_go(model: RecordTableModel, records: Records) -> None:
    model.set_ids(range(1, 1_000_001))
    for page in range(MOST_PAGES + 1):
        model.text(page * PAGE, INDICATOR)
    before = records.n_read
    model.text(MOST_PAGES * PAGE, INDICATOR)
    assert records.n_read == before
    model.text(0, INDICATOR)
    assert records.n_read == before + PAGE


def test_a_decision_shows_in_its_row(
    model: RecordTableModel, records: Records, qtbot: object
) -> None:
    model.set_ids(range(1, 301))
    assert model.text(149, STATE).startswith("○")
    records.changed[150] = State.REJECTED
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh({150})
    assert changed.args[0].row() == 149
    assert model.text(149, STATE).startswith("✕")


def test_a_withdrawn_record_leaves_an_empty_row(model: RecordTableModel, records: Records) -> None:
    records.withdrawn.add(2)
    model.set_ids([1, 2, 3])
    assert model.text(1, INDICATOR) == ""
    assert model.text(2, INDICATOR) == "指标3"


def test_the_rest_of_another_view_starts_anew(model: RecordTableModel) -> None:
    model.set_ids([1, 2])
    model.set_rest(array("q", [3, 1, 2]))
    assert [model.record_id(row) for row in range(3)] == [3, 1, 2]
    assert model.data(model.index(0, 0), RECORD_ID) == 3


def test_numbers_stand_to_the_right(model: RecordTableModel) -> None:
    model.set_ids([1])
    right = model.data(
        model.index(0, COLUMNS.index(Column.VALUE)), Qt.ItemDataRole.TextAlignmentRole
    )
    assert right & Qt.AlignmentFlag.AlignRight


def test_document_titles_are_shown(model: RecordTableModel, records: Records) -> None:
    model.document_titles = {1: "青岚县"}
    model.set_ids([1])
    assert model.text(0, COLUMNS.index(Column.DOCUMENT)) == "青岚县"
