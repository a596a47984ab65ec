"""A cell of the table is corrected under the card's rules."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import idle
from tests.ui.test_input_method import cell
from tests.ui.test_reviewing import current, press, records

_Key = Qt.Key


def test_a_cell_is_corrected_and_the_chosen_record_stays(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    cell(qtbot, main_window, "scope")
    press(qtbot, main_window, _Key.Key_X, _Key.Key_Return)
    [record, *_] = records(main_window)
    assert (record.mention.scope, record.state) == ("x", State.CORRECTED)
    assert current(main_window).id == record.id


def test_where_the_checks_ask_something_the_card_wants_a_reason(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    before = current(main_window)
    cell(qtbot, main_window, "value")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    press(qtbot, main_window, _Key.Key_9, _Key.Key_9, _Key.Key_Return)
    idle(qtbot, main_window)
    card = main_window.panes.card
    assert current(main_window) == before  # nothing is written without a reason
    assert card.is_editing()
    reason = QApplication.focusWidget()
    assert card.isAncestorOf(reason)
    assert isinstance(reason, QLineEdit | QComboBox)
    press(qtbot, main_window, _Key.Key_O, _Key.Key_K, _Key.Key_Return)
    [after, *_] = records(main_window)
    assert (after.mention.value, after.reason) == (99, "ok")
    assert current(main_window).id == before.id
