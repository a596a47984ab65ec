"""Files through the window: import with results, export, details, another database."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.domain.candidate import State
from reviewer.settings import load
from reviewer.storage import queries
from reviewer.ui.app import Program
from reviewer.ui.dialogs.details import DetailsDialog
from reviewer.ui.dialogs.importing import ImportDialog
from reviewer.ui.dialogs.settings import SettingsDialog
from reviewer.ui.flows.files import Asking
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import SAMPLE, Answers, idle, show, start
from tests.ui.test_reviewing import current, records, strike

PLAN = paths.resources() / "samples" / "青岚县十四五规划纲要.md"


def outcome(qtbot: QtBot, window: MainWindow) -> tuple[list[list[str]], str]:
    """The rows and the sentence of the import's dialog, when it is over."""
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    dialog = window.findChild(ImportDialog)
    heading = dialog.findChild(QLabel)
    qtbot.waitUntil(lambda: heading.text().startswith("Files: "), timeout=30_000)
    model = dialog.findChild(QTreeView).model()
    rows = [
        [model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())
    ]
    text = heading.text()
    dialog.close()
    return rows, text


def n_documents(window: MainWindow) -> int:
    with window.session.store.read() as reading:
        return len(queries.documents(reading))


def test_import_says_what_came_of_each_file(
    qtbot: QtBot, main_window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    answers.chosen = [PLAN, empty, paths.resources() / "samples" / SAMPLE]
    main_window.commands["file.import"].trigger()
    rows, text = outcome(qtbot, main_window)
    assert [row[0] for row in rows] == [PLAN.name, "empty.txt", SAMPLE]
    assert rows[0][1].startswith("青岚县国民经济和社会发展")
    assert "empty" in rows[1][1]
    assert rows[2][1] == "Already there: nothing was doubled"
    assert "Files that could not be imported: 1." in text
    assert n_documents(main_window) == 2


def test_a_folder_without_documents_is_said(
    qtbot: QtBot, main_window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.place = tmp_path / "nothing"
    answers.place.mkdir()
    main_window.commands["file.import_folder"].trigger()
    rows, _ = outcome(qtbot, main_window)
    assert "holds no file" in rows[0][1]


def test_files_dropped_on_the_window_are_imported(qtbot: QtBot, main_window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(PLAN))])
    main_window.dropEvent(
        QDropEvent(
            QPointF(QPoint(200, 200)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    rows, _ = outcome(qtbot, main_window)
    assert rows[0][0] == PLAN.name


def test_the_review_goes_on_while_files_are_imported(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    answers.chosen = [PLAN]
    first = current(main_window).id
    main_window.commands["file.import"].trigger()
    main_window.activateWindow()
    qtbot.waitActive(main_window)
    strike(main_window, Qt.Key.Key_A)
    idle(qtbot, main_window)
    assert current(main_window).id != first
    outcome(qtbot, main_window)
    assert n_documents(main_window) == 2


def test_export_writes_what_is_decided(
    qtbot: QtBot, main_window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    strike(main_window, Qt.Key.Key_A)
    idle(qtbot, main_window)
    out = tmp_path / "out.csv"

    def fill(dialog: QDialog) -> bool:
        formats = dialog.findChild(QComboBox)
        formats.setCurrentIndex(formats.findData("csv"))
        dialog.findChildren(QLineEdit)[-1].setText(str(out))
        return True

    answers.fill = fill
    main_window.commands["file.export"].trigger()
    qtbot.waitUntil(lambda: main_window.panes.notice.text.startswith("1 records written"))
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 1


def test_export_of_everything_on_request(
    qtbot: QtBot, main_window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    out = tmp_path / "all.jsonl"

    def fill(dialog: QDialog) -> bool:
        formats = dialog.findChild(QComboBox)
        formats.setCurrentIndex(formats.findData("jsonl"))
        dialog.findChild(QCheckBox).setChecked(True)
        dialog.findChildren(QLineEdit)[-1].setText(str(out))
        return True

    answers.fill = fill
    main_window.commands["file.export"].trigger()
    qtbot.waitUntil(out.exists)
    assert len(out.read_text(encoding="utf-8").splitlines()) == len(main_window.session.marks)


def test_details_are_edited_and_can_be_undone(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    stored = main_window.session.document
    assert stored is not None

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, DetailsDialog)
        dialog._title.setText("另一个标题")
        dialog._region.setText("重庆市巫山县")
        return True

    answers.fill = fill
    main_window.commands["file.details"].trigger()
    idle(qtbot, main_window)
    qtbot.waitUntil(lambda: main_window.summaries[0].title == "另一个标题")
    changed = main_window.session.document
    assert changed is not None
    assert changed.document.region is not None
    assert changed.document.region.code == "500237"
    main_window.commands["edit.undo"].trigger()
    idle(qtbot, main_window)
    qtbot.waitUntil(lambda: main_window.summaries[0].title == stored.document.title)


def test_a_wrong_year_is_marked_and_cannot_be_saved(qtbot: QtBot, main_window: MainWindow) -> None:
    stored = main_window.session.document
    assert stored is not None
    dialog = DetailsDialog(stored, main_window)
    qtbot.addWidget(dialog)
    dialog._year.setText("21")
    assert not dialog._save.isEnabled()
    dialog._year.setText("2021")
    assert dialog._save.isEnabled()
    dialog._period.setText("2021")
    assert not dialog._save.isEnabled()


def test_another_database_opens_in_a_new_window_and_is_remembered(
    qtbot: QtBot,
    main_window: MainWindow,
    program: Program,
    answers: Answers,
    settings_path: Path,
    tmp_path: Path,
) -> None:
    answers.place = tmp_path / "other.sqlite3"
    answers.fill = lambda _dialog: True  # it is to be made, and not encrypted
    main_window.commands["file.database"].trigger()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not main_window)
    assert program.window is not None
    show(qtbot, program.window)
    assert program.window.session.store.path == answers.place
    assert load(settings_path).settings.database == str(answers.place)
    qtbot.waitUntil(lambda: program.is_ready)
    assert program.window.panes.stack.currentWidget() is program.window.panes.welcome


def test_open_sample_shows_the_program_at_work(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = start(qtbot, program, tmp_path / "new.sqlite3")
    show(qtbot, window)
    window.commands["help.sample"].trigger()
    rows, _ = outcome(qtbot, window)
    assert len(rows) == 2
    assert window.session.record is not None
    assert window.panes.source.isVisible()


def test_settings_stay_open_beside_the_review_and_keep_what_changed_meanwhile(
    qtbot: QtBot, main_window: MainWindow, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "beside", partial(Asking.beside, answers))
    for _ in range(2):
        main_window.commands["file.settings"].trigger()
    [dialog] = [one for one in main_window.findChildren(SettingsDialog) if one.isVisible()]
    assert not dialog.isModal()
    main_window.commands["record.confirm"].trigger()
    idle(qtbot, main_window)
    assert records(main_window)[0].state is State.CONFIRMED
    zoom = main_window.preferences.now.zoom
    main_window.commands["view.larger"].trigger()
    [lock] = [one for one in dialog.findChildren(QSpinBox) if "minutes" in one.suffix()]
    lock.setValue(30)
    dialog.accept()
    now = main_window.preferences.now
    assert (now.lock_minutes, now.zoom) == (30, zoom + 10)
    qtbot.waitUntil(lambda: not main_window.findChildren(SettingsDialog))
