"""Signing off and unlocking in the window, and what a locked document looks like."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.review import signing_off
from reviewer.ui.dialogs.sign_off import SignOffDialog
from reviewer.ui.dialogs.unlock import UnlockDialog
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers, idle
from tests.ui.test_reviewing import press, records


def is_locked(window: MainWindow) -> bool:
    stored = window.session.document
    return stored is not None and stored.is_locked


def sign_off(qtbot: QtBot, window: MainWindow, answers: Answers) -> None:
    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, SignOffDialog)
        assert not dialog._ok.isEnabled()  # something is open
        dialog._comment.setText("核对完毕")
        dialog._override.setText("先发布")
        assert dialog._ok.isEnabled()
        return True

    answers.fill = fill
    window.commands["quality.sign_off"].trigger()
    qtbot.waitUntil(lambda: is_locked(window))
    qtbot.waitUntil(lambda: window.summaries[0].seal is not None)


def test_a_signed_document_shows_who_and_takes_no_decision(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    assert not main_window.commands["quality.unlock"].isEnabled()
    sign_off(qtbot, main_window, answers)
    panes = main_window.panes
    assert "Signed off by 李审校" in panes.header._seal.text()
    assert "until a supervisor unlocks it" in panes.card._lock.text()
    assert not panes.card._lock.isHidden()
    assert not panes.card.form.isEnabled()
    for command in ("record.confirm", "record.edit", "record.reject", "file.details"):
        assert not main_window.commands[command].isEnabled()
    press(qtbot, main_window, Qt.Key.Key_A)
    idle(qtbot, main_window)
    assert records(main_window)[0].state is State.PENDING
    index = panes.documents._model.index(0)
    assert "Signed off by 李审校" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_signed_document_is_unlocked_with_a_reason(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    sign_off(qtbot, main_window, answers)

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, UnlockDialog)
        assert not dialog._ok.isEnabled()
        dialog._reason.setText("笔误")
        assert dialog._ok.isEnabled()
        return True

    answers.fill = fill
    main_window.commands["quality.unlock"].trigger()
    qtbot.waitUntil(lambda: not is_locked(main_window))
    qtbot.waitUntil(lambda: "after the sign-off" in main_window.panes.notice.text)
    assert "unlocked since" in main_window.panes.header._seal.text()
    assert main_window.panes.card._lock.isHidden()
    press(qtbot, main_window, Qt.Key.Key_A)
    idle(qtbot, main_window)
    assert records(main_window)[0].state is State.CONFIRMED


def test_a_release_has_a_name_and_is_unlocked_as_one(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    def fill(dialog: QDialog) -> bool:
        if isinstance(dialog, UnlockDialog):
            dialog._which.setCurrentIndex(
                dialog._which.findText("2024 年版", Qt.MatchFlag.MatchContains)
            )
            dialog._reason.setText("补第三表")
            return True
        assert isinstance(dialog, SignOffDialog)
        dialog._override.setText("先发布")
        assert not dialog._ok.isEnabled()
        dialog._name.setText("2024 年版")
        assert dialog._ok.isEnabled()
        dialog._choose_finished()
        assert not dialog._ok.isEnabled()  # none of them is
        dialog._model.item(0).setCheckState(Qt.CheckState.Checked)
        return True

    answers.fill = fill
    main_window.commands["quality.release"].trigger()
    qtbot.waitUntil(lambda: is_locked(main_window))
    assert "for the release “2024 年版”" in main_window.panes.header._seal.text()
    qtbot.waitUntil(main_window.commands["quality.unlock"].isEnabled)
    main_window.commands["quality.unlock"].trigger()
    qtbot.waitUntil(lambda: not is_locked(main_window))
    [made] = signing_off.sign_offs(main_window.session.store)
    assert (made.name, made.locked) == ("2024 年版", frozenset())


def test_an_open_card_is_not_left_editable(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    sign_off(qtbot, main_window, answers)
    main_window.panes.card.edit()
    assert not main_window.panes.card.is_editing()
