"""The guideline beside the text: searched, opened at a paragraph, with the project's own notes."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui.icons import Icon, icon
from reviewer.ui.keys import TAKES_ARROWS

_RULING, _SECTION = re.compile(r"ruling (\d+)"), re.compile(r"§(\d+)")
_RULINGS = "5"  # the section that holds the rulings, as one numbered list
_SAVE_MS = 600  # after the last letter of a note


class GuidelineView(QWidget):
    """Shows the guideline in the user's language; the notes are kept as they are typed."""

    notes_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._page = QTextBrowser(self)
        self._page.setAccessibleName(self.tr("Guideline"))
        self._page.setProperty(TAKES_ARROWS, True)
        self._page.setOpenLinks(False)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Find in the guideline"))
        self._words.setAccessibleName(self.tr("Find in the guideline"))
        self._words.setClearButtonEnabled(True)
        self._words.addAction(icon(Icon.FIND), QLineEdit.ActionPosition.LeadingPosition)
        self._found = QLabel(self)
        self._notes = QPlainTextEdit(self)
        self._notes.setAccessibleName(self.tr("The project's own notes"))
        self._notes.setPlaceholderText(
            self.tr("The project's own rulings: one a line, kept beside the database")
        )
        self.setFocusProxy(self._words)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._pause.timeout.connect(lambda: self.notes_changed.emit(self._notes.toPlainText()))
        self._words.textEdited.connect(lambda _text: self._find(from_top=True))
        self._words.returnPressed.connect(lambda: self._find(from_top=False))
        self._notes.textChanged.connect(self._pause.start)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 0)
        top.addWidget(self._words, 1)
        top.addWidget(self._found)
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._page, 1)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(reading, self.tr("Guideline"))
        tabs.addTab(self._notes, self.tr("Own notes"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(tabs)

    def show_guideline(self, path: Path) -> None:
        """Show a Markdown file; read when it is first in sight."""
        self._path = path

    def show_notes(self, text: str) -> None:
        self._notes.setPlainText(text)
        self._pause.stop()

    def flush(self) -> None:
        """Hand over a note that is not handed over yet."""
        if self._pause.isActive():
            self._pause.stop()
            self.notes_changed.emit(self._notes.toPlainText())

    def load(self) -> None:
        """Lay the page out, once."""
        if self._path is not None:
            self._page.setMarkdown(self._path.read_text(encoding="utf-8"))
            self._path = None

    def _find(self, *, from_top: bool) -> None:
        words = self._words.text()
        if from_top:
            self._page.moveCursor(QTextCursor.MoveOperation.Start)
        is_found = not words or self._page.find(words)
        if not is_found and not from_top:
            self._page.moveCursor(QTextCursor.MoveOperation.Start)
            is_found = self._page.find(words, QTextDocument.FindFlag(0))
        self._found.setText("" if is_found else self.tr("Nothing found"))

    def open_paragraph(self, paragraph: str) -> None:
        """Go to ``§3`` or ``ruling 7``; of ``§3, ruling 7`` to the ruling."""
        self.load()
        ruling, section = _RULING.search(paragraph), _SECTION.search(paragraph)
        number = int(ruling[1]) if ruling else 0
        block = self._heading(_RULINGS if ruling else section[1] if section else "")
        while block.isValid() and number:
            block = block.next()
            number -= block.textList() is not None
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            self._page.setTextCursor(cursor)
            at_top = self._page.cursorRect(cursor).top() + self._page.verticalScrollBar().value()
            self._page.verticalScrollBar().setValue(at_top)

    def _heading(self, number: str) -> QTextBlock:
        """The block of the heading that begins with a number; invalid if there is none."""
        block = self._page.document().begin()
        while block.isValid():
            is_heading = block.blockFormat().headingLevel() > 0
            if is_heading and re.match(rf"{number}\b", block.text()) and number:
                return block
            block = block.next()
        return block
