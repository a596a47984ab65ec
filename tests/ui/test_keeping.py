"""Backups: made from the window, restored from it, and what is said at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.storage import backup
from reviewer.ui.app import Program
from reviewer.ui.dialogs.restore import RestoreDialog
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers, idle, show, start
from tests.ui.test_reviewing import press, records


def back_up(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["file.back_up"].trigger()
    qtbot.waitUntil(lambda: window.panes.notice.text.startswith("Backed up to"))


def test_a_backup_is_made_on_request(qtbot: QtBot, main_window: MainWindow, database: Path) -> None:
    back_up(qtbot, main_window)
    [made] = backup.backups(database)
    assert str(made.path) in main_window.panes.notice.text


def test_a_backup_takes_the_place_of_the_database_and_it_is_kept(
    qtbot: QtBot, main_window: MainWindow, program: Program, answers: Answers, database: Path
) -> None:
    back_up(qtbot, main_window)
    press(qtbot, main_window, Qt.Key.Key_A)
    seen: list[Path | None] = []

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, RestoreDialog)
        seen.append(dialog.chosen)
        return True

    answers.fill = fill
    main_window.commands["file.restore"].trigger()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not main_window)
    window = program.window
    assert window is not None
    show(qtbot, window)
    qtbot.waitUntil(lambda: window.session.record is not None)
    assert seen == [backup.backups(database)[0].path]
    assert records(window)[0].state is State.PENDING  # as it was when the backup was made
    qtbot.waitUntil(lambda: "The backup is restored" in window.panes.notice.text)


def test_another_file_can_be_restored_and_a_bad_one_changes_nothing(
    qtbot: QtBot,
    main_window: MainWindow,
    program: Program,
    answers: Answers,
    tmp_path: Path,
) -> None:
    said: list[str] = []
    program._complain = lambda error: said.append(str(error))  # type: ignore[method-assign]
    bad = tmp_path / "bad.sqlite3"
    bad.write_text("no database")
    answers.chosen = [bad]

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, RestoreDialog)
        dialog._on_other()
        return True

    answers.fill = fill
    press(qtbot, main_window, Qt.Key.Key_A)
    main_window.commands["file.restore"].trigger()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not main_window)
    window = program.window
    assert window is not None
    show(qtbot, window)
    idle(qtbot, window)
    assert "bad.sqlite3" in said[0]
    assert records(window)[0].state is State.CONFIRMED


def test_the_last_place_where_a_program_died_is_said_to_be_whole(
    qtbot: QtBot, program: Program, database: Path
) -> None:
    database.with_name(f"{database.name}.session").write_text("{}")
    window = start(qtbot, program, database)
    show(qtbot, window)
    qtbot.waitUntil(lambda: window.session.record is not None)
    qtbot.waitUntil(lambda: "not closed in order" in window.panes.notice.text)
