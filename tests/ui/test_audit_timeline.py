"""The time line in the audit view: found, read closely, reverted, copied and taken along."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.domain.role import Role
from reviewer.ui.auditing.timeline_page import TimelinePage
from reviewer.ui.commands import Needs
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers, idle
from tests.ui.test_accessible import nameless


@pytest.fixture
def page(qtbot: QtBot, main_window: MainWindow) -> TimelinePage:
    """Three decisions after the import: a confirmation, a rejection, a comment."""
    session = main_window.session
    session.confirm()
    session.reject("name", stay=True)
    session.comment("与公报不一致")
    idle(qtbot, main_window)
    main_window.commands["quality.audit"].trigger()
    window = main_window.work.auditing.window
    assert window is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    settle(qtbot, window.timeline, 4)
    return window.timeline


def settle(qtbot: QtBot, page: TimelinePage, n_rows: int) -> None:
    qtbot.waitUntil(lambda: not page.loader.is_loading and page.model.rowCount() == n_rows)


def column(page: TimelinePage, number: int) -> list[str]:
    return [page.model.texts(row)[number] for row in range(page.model.rowCount())]


def test_the_newest_entry_is_first_and_chosen(page: TimelinePage) -> None:
    assert column(page, 3) == ["Comment", "Rejection", "Confirmation", "Import"]
    assert page.current is not None
    assert page.current.id == 4
    assert page.count.text() == "4 entries"


def test_a_choice_narrows_the_line_and_a_key_widens_it(qtbot: QtBot, page: TimelinePage) -> None:
    page.filters.action.setCurrentText("Rejection")
    settle(qtbot, page, 1)
    qtbot.keyClick(page.table, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page, 4)


def test_words_of_a_comment_are_found(qtbot: QtBot, page: TimelinePage) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filters.words.hasFocus()
    page.filters.words.setText("公报")
    qtbot.keyClick(page.filters.words, Qt.Key.Key_Return)
    settle(qtbot, page, 1)
    assert column(page, 3) == ["Comment"]


def test_a_time_that_is_none_is_explained(page: TimelinePage) -> None:
    page.filters.first.setText("gestern")
    page.filters.first.editingFinished.emit()
    window = page.window()
    assert "“gestern” is no time" in window.notice.text  # type: ignore[attr-defined]


def test_changed_fields_are_marked_and_in_words(page: TimelinePage) -> None:
    page._choose(1)  # the rejection
    model = page.sides.model
    rows = {model.texts(row)[0]: row for row in range(model.rowCount())}
    assert model.texts(rows["State of review"])[1:] == ("Pending", "Rejected")
    assert model.is_changed(rows["State of review"])
    assert not model.is_changed(rows["Indicator"])
    assert model.index(rows["State of review"], 0).data().startswith("●")


def test_enter_leads_to_the_record_in_its_document(
    qtbot: QtBot, page: TimelinePage, main_window: MainWindow
) -> None:
    page._choose(2)  # the confirmation
    line = page.current
    assert line is not None
    assert line.object is not None
    qtbot.keyClick(page.table, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    session = main_window.session
    record_id = line.object.record_id
    qtbot.waitUntil(lambda: session.record is not None and session.record.id == record_id)


def test_reverting_asks_why_and_adds_an_entry(qtbot: QtBot, page: TimelinePage) -> None:
    page._ask_reason = lambda *_words: "误驳"
    page._choose(2)
    qtbot.keyClick(page.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, page, 5)
    assert column(page, 3)[0] == "Undo"
    assert column(page, 6)[0] == "误驳"
    assert "taken back" in column(page, 8)[3]
    assert page.current is not None
    assert page.current.id == 2  # what was chosen stays chosen
    assert not page.actions_of_page["revert"].isEnabled()


def test_a_conflict_is_named_where_one_looks(
    qtbot: QtBot, page: TimelinePage, main_window: MainWindow
) -> None:
    session = main_window.session
    session.reopen()
    idle(qtbot, main_window)
    page.renew()
    settle(qtbot, page, 5)
    page._ask_reason = lambda *_words: "误驳"
    page._choose(2)  # the rejection, which was taken back by hand
    page.revert()
    notice = page.window().notice  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "entry 5 by 李审校 changed the same since" in notice.text)
    assert page.model.rowCount() == 5


def test_rows_are_copied_with_their_heads(qtbot: QtBot, page: TimelinePage) -> None:
    page.table.selectAll()
    page.copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 5
    assert lines[0].split("\t")[:3] == ["Entry", "Time", "Who"]
    assert lines[1].split("\t")[3] == "Comment"


def test_what_is_shown_is_what_is_exported(
    qtbot: QtBot, page: TimelinePage, answers: Answers, tmp_path: Path
) -> None:
    page.filters.action.setCurrentText("Rejection")
    settle(qtbot, page, 1)
    answers.place = tmp_path / "line.csv"
    qtbot.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    notice = page.window().notice  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "1 entries were written" in notice.text)
    text = answers.place.read_text(encoding="utf-8-sig")
    assert ",reject," in text
    assert ",comment," not in text


def test_every_control_has_a_name(page: TimelinePage) -> None:
    assert nameless(page.window()) == []


def test_the_window_goes_with_the_program(page: TimelinePage, main_window: MainWindow) -> None:
    main_window.close()
    assert not page.window().isVisible()


def test_what_stays_for_good_offers_no_reverting(page: TimelinePage) -> None:
    page._choose(3)  # the import
    assert not page.actions_of_page["revert"].isEnabled()
    page._choose(2)
    assert page.actions_of_page["revert"].isEnabled()


def test_what_is_new_is_not_marked_as_changed(page: TimelinePage) -> None:
    page._choose(3)
    model = page.sides.model
    assert model.rowCount() > 0
    assert not any(model.is_changed(row) for row in range(model.rowCount()))


def test_an_auditor_reads_and_changes_nothing(page: TimelinePage, main_window: MainWindow) -> None:
    session = main_window.session
    session.actor = dataclasses.replace(session.actor, role=Role.AUDITOR)
    page._choose(1)
    assert not page.actions_of_page["revert"].isEnabled()
    assert page.actions_of_page["export"].isEnabled()
    window = main_window.work.auditing.window
    assert window is not None
    window.samples._update()
    assert not window.samples.acts["new"].isEnabled()
    assert Needs.AUDIT in main_window.work.auditing.holding()


def test_a_reviewer_has_no_audit_view(main_window: MainWindow) -> None:
    session = main_window.session
    session.actor = dataclasses.replace(session.actor, role=Role.REVIEWER)
    main_window.work.update_commands()
    assert not main_window.commands["quality.audit"].isEnabled()
