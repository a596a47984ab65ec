"""Finding one's way: palette, keys, guideline, peek, tour, ledger, the check of the trail."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import LedgerEntry
from reviewer.errors import ReviewerError
from reviewer.review.notes import notes as kept_notes
from reviewer.storage import queries
from reviewer.ui.app import Program
from reviewer.ui.dialogs.findings import FindingsDialog
from reviewer.ui.dialogs.keys import KeySheet
from reviewer.ui.dialogs.report import ReportDialog
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.palette import CommandPalette, Entry, ranked
from reviewer.ui.views.peek import PeekBox
from reviewer.ui.views.tour import Tour
from tests.ui.conftest import idle, start
from tests.ui.test_reviewing import CONTROL, current, press, strike
from tests.ui.typing import type_text


def test_the_palette_runs_a_command_by_a_few_letters(qtbot: QtBot, main_window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(main_window.summaries))
    press(qtbot, main_window, Qt.Key.Key_K, modifiers=CONTROL)
    palette = main_window.findChild(CommandPalette)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    type_text(field, "flag")
    press(qtbot, main_window, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert current(main_window).is_flagged


def test_the_palette_goes_to_a_document_and_escape_leaves_it(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: bool(main_window.summaries))
    before = QApplication.focusWidget()
    press(qtbot, main_window, Qt.Key.Key_K, modifiers=CONTROL)
    palette = main_window.findChild(CommandPalette)
    type_text(palette.findChild(QLineEdit), "青岚县")
    assert palette._model.entries[0].title == main_window.summaries[0].title
    press(qtbot, main_window, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_enter_in_the_palette_is_not_heard_by_the_button_below_it(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    """As on the first page, where a button has the focus when the palette opens."""
    done: list[str] = []
    button = QPushButton("Below", main_window)
    button.clicked.connect(lambda: done.append("below"))
    button.show()
    button.setFocus()
    palette = main_window.findChild(CommandPalette)
    palette.open([Entry(title="Chosen", run=lambda: done.append("chosen"))])
    press(qtbot, main_window, Qt.Key.Key_Return)
    assert done == ["chosen"]
    assert QApplication.focusWidget() is button
    press(qtbot, main_window, Qt.Key.Key_Return)
    assert done == ["chosen", "below"]


def test_what_matches_best_comes_first() -> None:
    def entry(title: str, also: str = "") -> Entry:
        return Entry(title=title, also=also, run=lambda: None)

    entries = [entry("Reset the layout"), entry("Undo"), entry("导出…", "Export file.export")]
    assert [e.title for e in ranked(entries, "ex")] == ["导出…"]
    assert [e.title for e in ranked(entries, "u")] == ["Undo", "Reset the layout"]
    assert [e.title for e in ranked(entries, "rtl")] == ["Reset the layout"]
    assert ranked(entries, "zzz") == []


def test_chinese_titles_are_found_by_pinyin_and_its_initials() -> None:
    titles = ["导出…", "核对审计记录", "时间线"]
    entries = [Entry(title=title, run=lambda: None) for title in titles]

    def found(typed: str) -> list[str]:
        return [entry.title for entry in ranked(entries, typed)]

    assert found("hd") == found("hedui") == found("shenji") == ["核对审计记录"]
    assert found("sjx") == ["时间线"]
    assert found("sj") == ["时间线", "核对审计记录"]


def test_the_palette_says_that_nothing_matches(qtbot: QtBot, main_window: MainWindow) -> None:
    press(qtbot, main_window, Qt.Key.Key_K, modifiers=CONTROL)
    palette = main_window.findChild(CommandPalette)
    field = palette.findChild(QLineEdit)
    assert not palette._nothing.isVisible()
    type_text(field, "qqqq")
    assert palette._nothing.isVisible()
    field.clear()
    assert not palette._nothing.isVisible()


def test_the_key_sheet_shows_the_keys_as_they_are(qtbot: QtBot, main_window: MainWindow) -> None:
    main_window.preferences.change(keys={"record.confirm": "Y"})
    main_window.commands["help.keys"].trigger()
    sheet = main_window.findChild(KeySheet)
    text = sheet.findChild(QTextBrowser).toPlainText()
    assert "Y\nConfirm" in text
    assert "G, then 1–9" in text
    sheet.close()


def test_the_guideline_opens_at_the_paragraph_of_a_reason(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    main_window.panes.reject.guideline_requested.emit("5.7")
    page = main_window.panes.guideline.findChild(QTextBrowser)
    assert page.isVisible()
    assert page.textCursor().block().text().startswith("5.7 Spans of time")
    main_window.panes.reject.guideline_requested.emit("3")
    assert page.textCursor().block().text() == "3 What is no mention"


def test_notes_are_kept_in_the_database_when_one_leaves_them(
    qtbot: QtBot, main_window: MainWindow, program: Program, database: Path
) -> None:
    main_window.commands["help.guideline"].trigger()
    notes = main_window.panes.guideline.findChild(QPlainTextEdit)
    notes.setFocus()
    notes.setPlainText("森林覆盖率一律记为水平值")
    main_window.panes.bring("source")
    qtbot.waitUntil(lambda: kept_notes(main_window.session.store) == "森林覆盖率一律记为水平值")
    notes.setPlainText("再议")
    program.close()
    window = start(qtbot, program, database)
    window.commands["help.guideline"].trigger()
    assert window.panes.guideline.findChild(QPlainTextEdit).toPlainText() == "再议"


def test_peek_shows_the_paragraph_and_the_next_key_only_closes_it(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    first = current(main_window)
    press(qtbot, main_window, Qt.Key.Key_Space)
    box = main_window.findChild(PeekBox)
    assert box.isVisible()
    assert first.mention.value_text in box.findChild(QTextBrowser).toPlainText()
    press(qtbot, main_window, Qt.Key.Key_A)
    assert not box.isVisible()
    assert current(main_window) == first


def test_the_tour_goes_through_the_window_and_ends(qtbot: QtBot, main_window: MainWindow) -> None:
    main_window.commands["help.tour"].trigger()
    tour = main_window.findChild(Tour)
    with qtbot.waitSignal(tour.ended):
        for _ in range(6):
            tour.go(tour._place + 1)


def ledger(window: MainWindow) -> list[LedgerEntry]:
    assert window.session.document is not None
    with window.session.store.read() as reading:
        return queries.ledger(reading, window.session.document.id)


def open_some(qtbot: QtBot, window: MainWindow) -> list[LedgerEntry]:
    """Open two numbers again that the extractor set aside as dates."""
    dates = [entry for entry in ledger(window) if entry.kind is NumeralKind.DATE][:2]
    for entry in dates:
        window.session.reclaim(entry)
    idle(qtbot, window)
    return [entry for entry in ledger(window) if entry.is_open]


def test_the_ledger_is_worked_off_by_keys(qtbot: QtBot, main_window: MainWindow) -> None:
    first, second = open_some(qtbot, main_window)
    press(qtbot, main_window, Qt.Key.Key_G)
    assert main_window.session.numeral == first
    assert main_window.panes.source.selected_span() == first.span
    press(qtbot, main_window, Qt.Key.Key_2)  # a name; goes on to the next by itself
    assert main_window.session.numeral == second
    press(qtbot, main_window, Qt.Key.Key_9)
    assert not any(entry.is_open for entry in ledger(main_window))
    kinds = {entry.id: entry.kind for entry in ledger(main_window)}
    assert (kinds[first.id], kinds[second.id]) == (NumeralKind.NAME, NumeralKind.OTHER)
    assert "0 left" in main_window.panes.notice.text
    press(qtbot, main_window, Qt.Key.Key_Z, modifiers=CONTROL)
    assert [entry.id for entry in ledger(main_window) if entry.is_open] == [second.id]


def test_an_open_number_is_added_as_a_record(qtbot: QtBot, main_window: MainWindow) -> None:
    open_some(qtbot, main_window)
    press(qtbot, main_window, Qt.Key.Key_G, Qt.Key.Key_N)
    qtbot.waitUntil(main_window.panes.card.is_editing)
    press(qtbot, main_window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sum(entry.is_open for entry in ledger(main_window)) == 1)


def test_escape_leaves_the_ledger_and_the_digits_are_alternatives_again(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    n_open = len(open_some(qtbot, main_window))
    press(qtbot, main_window, Qt.Key.Key_G, Qt.Key.Key_Escape, Qt.Key.Key_9)
    assert main_window.session.numeral is None
    assert sum(entry.is_open for entry in ledger(main_window)) == n_open


def test_an_empty_ledger_says_so(qtbot: QtBot, main_window: MainWindow) -> None:
    press(qtbot, main_window, Qt.Key.Key_G)
    if main_window.session.numeral is None:
        assert "0 left" in main_window.panes.notice.text


def test_a_sound_trail_is_said_to_be_sound(qtbot: QtBot, main_window: MainWindow) -> None:
    press(qtbot, main_window, Qt.Key.Key_A)
    qtbot.waitUntil(main_window.commands["quality.verify"].isEnabled)
    main_window.commands["quality.verify"].trigger()
    qtbot.waitUntil(lambda: "whole" in main_window.panes.notice.text)


def test_a_trail_that_was_tampered_with_is_shown(
    qtbot: QtBot, main_window: MainWindow, program: Program, database: Path
) -> None:
    press(qtbot, main_window, Qt.Key.Key_A)
    program.close()
    with sqlite3.connect(database) as tampered:
        tampered.execute("UPDATE record SET indicator = '篡改' WHERE id = 1")
    window = start(qtbot, program, database)
    qtbot.waitUntil(window.commands["quality.verify"].isEnabled)
    window.commands["quality.verify"].trigger()
    qtbot.waitUntil(lambda: window.findChild(FindingsDialog) is not None)
    dialog = window.findChild(FindingsDialog)
    assert "篡改" in dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.close()


def test_a_fault_is_offered_as_a_report_and_the_program_goes_on(
    qtbot: QtBot, main_window: MainWindow, program: Program
) -> None:
    main_window.session.failed.emit(RuntimeError("something odd"))
    qtbot.waitUntil(lambda: program.faults._dialog is not None)
    dialog = program.faults._dialog
    assert isinstance(dialog, ReportDialog)
    assert "something odd" in dialog.findChild(QPlainTextEdit).toPlainText()
    dialog._on_copy()
    assert "something odd" in QApplication.clipboard().text()
    dialog.reject()


def test_what_a_user_can_act_on_is_a_notice_not_a_report(
    qtbot: QtBot, main_window: MainWindow, program: Program
) -> None:
    main_window.session.failed.emit(ReviewerError("Close “{name}”.", name="a.csv"))
    assert main_window.panes.notice.text == "Close “a.csv”."
    assert program.faults._dialog is None
    strike(main_window, Qt.Key.Key_Escape)
    assert main_window.panes.notice.text == ""
