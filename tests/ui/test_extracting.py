"""Extracting again from the window: chosen, followed, stopped, told of, and taken back by undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.extract.overlay_edit import OverlayFile
from reviewer.review import extracting
from reviewer.ui.dialogs.extract_again import ExtractAgainDialog
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import idle
from tests.ui.test_reviewing import current, press, records


@pytest.fixture
def own_name(main_window: MainWindow) -> str:
    """The words of the chosen candidate's value, whose numbers are now to be left alone."""
    words = current(main_window).mention.value_text
    own = OverlayFile(paths.user_overlay())
    own.add_name(words)
    own.save()
    main_window.work.improving.extracting._engine.renew(own.path)
    return words


def opened(qtbot: QtBot, window: MainWindow) -> ExtractAgainDialog:
    window.commands["file.extract_again"].trigger()
    qtbot.waitUntil(lambda: window.findChild(ExtractAgainDialog) is not None)
    return window.findChild(ExtractAgainDialog)


def start(dialog: ExtractAgainDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    return next(
        one
        for one in box.buttons()
        if box.buttonRole(one) == QDialogButtonBox.ButtonRole.AcceptRole
    )


def test_what_is_open_is_proposed_anew_and_what_was_decided_stays(
    qtbot: QtBot, main_window: MainWindow, own_name: str
) -> None:
    session = main_window.session
    session.next()
    press(qtbot, main_window, Qt.Key.Key_A)
    decided = [one for one in records(main_window) if not one.state.is_open]
    before = [(one.id, one.mention) for one in records(main_window)]
    gone = [one.id for one in records(main_window) if one.mention.value_text == own_name]
    assert gone
    dialog = opened(qtbot, main_window)
    assert session.document is not None
    assert dialog.chosen == [session.document.id]
    with qtbot.waitSignal(session.committed):
        start(dialog).click()
    idle(qtbot, main_window)
    after = records(main_window)
    assert not {one.id for one in after} & set(gone)
    assert [one for one in after if not one.state.is_open] == decided
    assert set(session.marks) == {one.id for one in after}
    assert "Extracted again" in main_window.panes.notice.text
    qtbot.waitUntil(lambda: main_window.findChild(ExtractAgainDialog) is None)
    with qtbot.waitSignal(session.committed):
        session.undo()
    idle(qtbot, main_window)
    assert [(one.id, one.mention) for one in records(main_window)] == before
    assert set(session.marks) == {number for number, _ in before}


def test_only_ticked_documents_are_extracted(qtbot: QtBot, main_window: MainWindow) -> None:
    dialog = opened(qtbot, main_window)
    tick = {one.text(): one for one in dialog.findChildren(QPushButton)}
    tick["Tick &none"].click()
    assert dialog.chosen == []
    assert not start(dialog).isEnabled()
    tick["Tick &all"].click()
    assert len(dialog.chosen) == dialog.findChild(QListWidget).count()
    assert start(dialog).isEnabled()
    dialog.close()


def test_closing_stops_it_and_changes_nothing(
    qtbot: QtBot, main_window: MainWindow, own_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    del own_name
    before = records(main_window)
    dialog = opened(qtbot, main_window)
    propose = extracting.propose_again

    def closed_meanwhile(*arguments: object, **named: object) -> object:
        dialog.stop_requested.emit()
        return propose(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(extracting, "propose_again", closed_meanwhile)
    with qtbot.waitSignal(main_window.work.improving.extracting.said) as said:
        start(dialog).click()
    assert "Stopped" in said.args[0]
    idle(qtbot, main_window)
    assert records(main_window) == before
    dialog.close()
