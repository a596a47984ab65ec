"""Chinese input: composing works in every field, and no key of it is a command.

An input method sends what it composes as events of its own; keys that it leaves to the program
still come while words are half composed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.ui.main_window import MainWindow
from reviewer.ui.models.records import COLUMNS
from tests.ui.conftest import idle
from tests.ui.test_reviewing import CONTROL, SHIFT, press, records
from tests.ui.typing import compose, type_text

_Key = Qt.Key
_ALT = Qt.KeyboardModifier.AltModifier


def cell(qtbot: QtBot, window: MainWindow, column: str) -> None:
    table = window.panes.table.findChild(QTableView)
    at = [one.value for one in COLUMNS].index(column)
    index = table.model().index(0, at)
    table.scrollTo(index)
    table.setCurrentIndex(index)
    table.edit(index)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))


Open = Callable[[QtBot, MainWindow], object]


def field(letter: Qt.Key) -> Open:
    return lambda qtbot, window: press(qtbot, window, letter, modifiers=_ALT)


def command(command_id: str) -> Open:
    return lambda _qtbot, window: window.commands[command_id].trigger()


FIELDS: Mapping[str, Open] = {
    "indicator": field(_Key.Key_I),
    "value": field(_Key.Key_V),
    "unit": field(_Key.Key_U),
    "year": field(_Key.Key_Y),
    "scope": field(_Key.Key_O),
    "find": lambda qtbot, window: press(qtbot, window, _Key.Key_F, modifiers=CONTROL),
    "find in all": lambda qtbot, window: press(
        qtbot, window, _Key.Key_F, modifiers=CONTROL | SHIFT
    ),
    "palette": lambda qtbot, window: press(qtbot, window, _Key.Key_K, modifiers=CONTROL),
    "filter": lambda _qtbot, window: window.panes.table.start_filter(),
    "comment": lambda qtbot, window: press(qtbot, window, _Key.Key_C),
    "name of a view": command("queue.save"),
    "split": lambda qtbot, window: press(qtbot, window, _Key.Key_D),
    "cell of an indicator": lambda qtbot, window: cell(qtbot, window, "indicator"),
    "cell of a unit": lambda qtbot, window: cell(qtbot, window, "unit"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_composing_in_a_field_decides_nothing_and_the_words_arrive(
    qtbot: QtBot, main_window: MainWindow, name: str
) -> None:
    place = main_window.session.record
    FIELDS[name](qtbot, main_window)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    compose(line, "shui shou")
    press(qtbot, main_window, _Key.Key_A, _Key.Key_R, _Key.Key_1, _Key.Key_J)
    assert main_window.session.record == place
    line.clear()
    compose(line, "shui shou")
    type_text(line, "税收")
    assert line.text() == "税收"
    assert all(record.state is State.PENDING for record in records(main_window))
    assert main_window.session.record == place
    press(qtbot, main_window, _Key.Key_Escape)
    idle(qtbot, main_window)
    assert all(record.state is State.PENDING for record in records(main_window))


def takes_composition(widget: QWidget) -> bool:
    """Whether an input method gets the keys before the program does."""
    event = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(widget, event)
    return bool(event.value(Qt.InputMethodQuery.ImEnabled))


def test_where_nothing_is_written_an_input_method_leaves_the_letters_to_the_commands(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    """With one switched on, A in the text or in the table is a decision at once."""
    panes = main_window.panes
    for name in ("source", "documents", "outline", "ledger", "table", "card"):
        panes.bring(name)
        if name == "table":
            table = panes.table.findChild(QTableView)
            table.setFocus()
            table.setCurrentIndex(table.model().index(0, COLUMNS.index(COLUMNS[2])))
        focus = QApplication.focusWidget()
        assert focus is not None, name
        assert not takes_composition(focus), name
