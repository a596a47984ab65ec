"""The start: a window at once, its database a moment later, and no key between them lost."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.view import View
from reviewer.storage import queries
from reviewer.storage.cipher import Cipher
from reviewer.storage.store import Store
from reviewer.ui import app
from reviewer.ui.app import Program
from reviewer.ui.dialogs.encryption import PassphraseDialog
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.palette import CommandPalette
from tests.ui.conftest import Answers, idle, show, start

WORDS = "six plain words that nobody guesses"


def begin(program: Program, database: Path) -> MainWindow:
    """The window as it is first seen."""
    program.start(database)
    window = program.window
    assert window is not None
    assert window.isVisible()
    assert not program.is_ready
    return window


def press(window: MainWindow, key: Qt.Key) -> None:
    """A key as the system hands it over: to the window, whatever has the focus in it."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)


def confirmed(database: Path) -> int:
    store = Store.open(database, read_only=True)
    with store.read() as session:
        found = queries.record_page(session, View(), offset=0, limit=1000)
    store.close()
    return sum(record.state is State.CONFIRMED for record in found)


def places(window: MainWindow) -> dict[str, object]:
    return {name: (dock.isVisible(), dock.geometry()) for name, dock in window.panes.docks.items()}


def test_the_first_picture_has_every_pane_in_the_place_where_it_stays(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    window = start(qtbot, program, database)
    window.setWindowState(Qt.WindowState.WindowNoState)
    show(qtbot, window)
    window.panes.docks["outline"].hide()
    window.resizeDocks([window.panes.docks["card"]], [410], Qt.Orientation.Horizontal)
    program.close()

    window = begin(program, database)
    assert window.panes.stack.currentWidget() is window.panes.blank
    show(qtbot, window)
    first = places(window)
    assert not window.panes.docks["outline"].isVisible()
    qtbot.waitUntil(lambda: program.is_ready)
    qtbot.waitUntil(lambda: bool(window.summaries))
    assert program.window is window
    assert places(window) == first


def test_a_window_that_is_not_to_be_seen_gets_its_database_too(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    window = begin(program, database)
    window.hide()  # as one that starts minimised
    qtbot.waitUntil(lambda: program.is_ready)
    assert window.session.record is not None


def test_without_a_document_the_window_welcomes(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = start(qtbot, program, tmp_path / "new.sqlite3")
    assert window.panes.stack.currentWidget() is window.panes.welcome


def test_keys_that_come_before_the_database_decide_when_it_is_there(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    window = begin(program, database)
    qtbot.waitExposed(window)
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: program.is_ready)
    idle(qtbot, window)
    program.close()
    assert confirmed(database) == 2


def test_after_the_start_keys_belong_to_the_text(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    window = begin(program, database)
    show(qtbot, window)
    qtbot.waitUntil(lambda: program.is_ready)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.panes.source.isAncestorOf(focus)


def test_a_command_chosen_before_the_database_is_there_is_carried_out_then(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    window = begin(program, database)
    window.commands["edit.commands"].trigger()
    assert window.findChild(CommandPalette) is None
    qtbot.waitUntil(lambda: program.is_ready)
    palette = window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()


def test_a_window_closed_at_once_leaves_the_database_to_others(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    window = begin(program, database)
    qtbot.waitUntil(lambda: program._opening is not None)
    with qtbot.waitSignal(window.closed):
        window.close()
    program.close()  # as the application's end does
    opened = Store.open(database)
    assert not opened.was_unclean
    opened.close()


def test_a_database_opened_for_a_window_that_has_gone_is_closed_again(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    window = begin(program, database)
    with qtbot.waitSignal(window.seen):
        pass
    assert window.pools._asked.waitForDone(30_000)  # open, but the window does not know it yet
    program.close()
    opened = Store.open(database)
    assert not opened.was_unclean
    opened.close()


def test_a_database_that_cannot_be_opened_is_named_and_another_comes_into_the_same_window(
    qtbot: QtBot, program: Program, answers: Answers, database: Path, tmp_path: Path
) -> None:
    said: list[str] = []
    program._complain = lambda error: said.append(str(error))  # type: ignore[method-assign]
    bad = tmp_path / "bad.sqlite3"
    bad.write_text("no database")
    answers.place = database
    window = begin(program, bad)
    qtbot.waitUntil(lambda: program.is_ready)
    assert "bad.sqlite3" in said[0]
    assert program.window is window
    assert window.session.store.path == database


def test_without_any_database_the_program_ends(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program._complain = lambda error: None  # type: ignore[method-assign]
    bad = tmp_path / "bad.sqlite3"
    bad.write_text("no database")
    begin(program, bad)
    qtbot.waitUntil(lambda: program.window is None)
    assert program.exit_code == 1


def test_keys_struck_before_a_passphrase_is_asked_for_decide_nothing(
    qtbot: QtBot, program: Program, answers: Answers, database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "secret.sqlite3"
    Store.open(path, cipher=Cipher(WORDS)).close()
    asked: list[bool] = []

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, PassphraseDialog)
        assert program.window is not None
        asked.append(program.window.guard.is_holding)
        dialog._line.setText(WORDS)
        dialog.accept()
        return True

    answers.fill = fill
    window = begin(program, path)
    qtbot.waitExposed(window)
    press(window, Qt.Key.Key_F1)  # the keys' sheet, if it were still meant
    qtbot.waitUntil(lambda: program.is_ready)
    assert asked == [False]  # what is typed goes to the dialog
    assert not any(
        isinstance(one, QDialog) for one in QApplication.topLevelWidgets() if one.isVisible()
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_picture_is_in_the_colours_chosen(
    qtbot: QtBot, program: Program, settings_path: Path, database: Path, theme: str
) -> None:
    program.preferences.change(theme=theme)
    window = begin(program, database)
    qtbot.waitExposed(window)
    image = window.grab().toImage()
    middle = image.pixelColor(window.panes.stack.mapTo(window, window.panes.stack.rect().center()))
    assert (middle.lightness() < 128) == (theme == "dark")


def test_an_opening_that_takes_long_is_told_until_it_ends(
    qtbot: QtBot, program: Program, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_SLOW_MS", 10)
    may_open, real = threading.Event(), Store.open

    def slowly(*arguments: Any, **options: Any) -> Store:
        assert may_open.wait(60)
        return real(*arguments, **options)

    monkeypatch.setattr(Store, "open", slowly)
    window = begin(program, database)
    show(qtbot, window)
    qtbot.waitUntil(lambda: database.name in window.panes.notice.text)
    may_open.set()
    qtbot.waitUntil(lambda: program.is_ready)
    assert window.panes.notice.text == ""
