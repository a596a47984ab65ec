"""Encrypted databases in the window: made on request, opened with their passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.storage import cipher
from reviewer.storage.cipher import Cipher
from reviewer.storage.store import Store
from reviewer.ui.app import Program
from reviewer.ui.dialogs.encryption import NewDatabaseDialog, PassphraseDialog
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers, show, start

WORDS = "青山 绿水 four words"


def test_a_new_database_is_encrypted_on_request(
    qtbot: QtBot, main_window: MainWindow, program: Program, answers: Answers, tmp_path: Path
) -> None:
    answers.place = tmp_path / "new.sqlite3"

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, NewDatabaseDialog)
        assert dialog._ok.isEnabled()
        dialog._wanted.setChecked(True)
        assert not dialog._ok.isEnabled()
        for line in (dialog._new.first, dialog._new.again):
            line.setText(WORDS)
        assert dialog._ok.isEnabled()
        dialog.accept()
        return True

    answers.fill = fill
    main_window.commands["file.database"].trigger()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not main_window)
    window = program.window
    assert window is not None
    show(qtbot, window)
    program.close()
    assert cipher.is_encrypted(answers.place)
    Store.open(answers.place, cipher=Cipher(WORDS)).close()


def test_a_new_database_that_is_not_wanted_is_not_made(
    main_window: MainWindow, program: Program, answers: Answers, tmp_path: Path
) -> None:
    answers.place = tmp_path / "new.sqlite3"
    main_window.commands["file.database"].trigger()
    assert program.window is main_window
    assert not answers.place.exists()


def test_the_passphrase_is_asked_for_until_it_is_right(
    qtbot: QtBot, program: Program, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "secret.sqlite3"
    Store.open(path, cipher=Cipher(WORDS)).close()
    typed = ["another one", WORDS]
    said: list[str] = []

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, PassphraseDialog)
        said.extend(label.text() for label in dialog.findChildren(type(dialog._wrong)))
        dialog._line.setText(typed.pop(0))
        dialog.accept()
        return True

    answers.fill = fill
    window = start(qtbot, program, path)
    show(qtbot, window)
    assert not typed
    assert any("does not open" in text for text in said)
    window.commands["file.back_up"].trigger()
    qtbot.waitUntil(lambda: window.panes.notice.text.startswith("Backed up to"))
    [made] = (tmp_path / "secret.backups").iterdir()
    assert cipher.is_encrypted(made)
