"""Findings and the report in the audit view."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.ui.auditing.window import AuditWindow
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers, idle
from tests.ui.test_accessible import nameless


@pytest.fixture
def window(qtbot: QtBot, main_window: MainWindow) -> AuditWindow:
    """The audit window, after two confirmations and a rejection."""
    session = main_window.session
    session.confirm()
    session.confirm()
    session.reject("name")
    idle(qtbot, main_window)
    main_window.commands["quality.audit"].trigger()
    window = main_window.work.auditing.window
    assert window is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def go(qtbot: QtBot, window: AuditWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)


def test_findings_are_counted_and_shown_as_tables(qtbot: QtBot, window: AuditWindow) -> None:
    go(qtbot, window, Qt.Key.Key_3)
    page = window.findings
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    row = [page.model.index(0, n).data() for n in range(5)]
    assert row == ["李审校", "3", "2", "0", "1"]
    qtbot.keyClick(page.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.which.currentText() == "Findings by rule"
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Rule"
    assert nameless(window) == []


def test_findings_are_drawn_and_copied(qtbot: QtBot, window: AuditWindow) -> None:
    go(qtbot, window, Qt.Key.Key_3)
    page = window.findings
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    drawn = [label for label in page.plots.findChildren(QLabel) if not label.pixmap().isNull()]
    assert [label.accessibleName() for label in drawn] == ["Decisions", "kept as proposed (95 %)"]
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("李审校\t3\t2\t0\t1")


def test_the_report_is_read_in_either_language(qtbot: QtBot, window: AuditWindow) -> None:
    go(qtbot, window, Qt.Key.Key_4)
    page = window.report
    qtbot.waitUntil(lambda: "Audit report" in page.text.toPlainText())
    page.language.setCurrentText("中文")
    assert "真实性" in page.text.toPlainText()
    assert nameless(window) == []


def test_the_report_is_saved_as_html_and_pdf(
    qtbot: QtBot, window: AuditWindow, answers: Answers, tmp_path: Path
) -> None:
    go(qtbot, window, Qt.Key.Key_4)
    page = window.report
    qtbot.waitUntil(page.acts["pdf"].isEnabled)
    answers.place = tmp_path / "report.html"
    qtbot.keyClick(page.text, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "report.html" in window.notice.text)
    assert "<svg" in answers.place.read_text(encoding="utf-8")
    answers.place = tmp_path / "report"  # the suffix is added
    page.language.setCurrentText("中文")
    qtbot.keyClick(page.text, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "report.pdf" in window.notice.text)
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    text = "".join(one.get_textpage().get_text_range() for one in document)
    document.close()
    text = unicodedata.normalize("NFKC", text)  # a glyph may stand for a radical, too
    assert "审计报告" in text
    assert "可用性" in text
    assert window.report._figures is not None
    assert window.report._figures.database_uid in text.replace("\r\n", "")


def test_a_place_that_cannot_be_written_is_said(
    qtbot: QtBot, window: AuditWindow, answers: Answers, tmp_path: Path
) -> None:
    go(qtbot, window, Qt.Key.Key_4)
    page = window.report
    qtbot.waitUntil(page.acts["html"].isEnabled)
    for name, act in (("x.html", "html"), ("x.pdf", "pdf")):
        answers.place = tmp_path / "nowhere" / name
        window.notice.hide()
        page.acts[act].trigger()
        qtbot.waitUntil(lambda: "was not written" in window.notice.text)
