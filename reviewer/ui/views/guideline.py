"""The guideline beside the text: searched, opened at a paragraph, with the project's own notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.span import Span
from reviewer.review.guideline import Guideline
from reviewer.text.finding import find
from reviewer.ui.keys import TAKES_ARROWS
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.look.theme import Theme
from reviewer.ui.positions import Positions
from reviewer.ui.views import guideline_page


class GuidelineView(QWidget):
    """Shows one guideline; hands over notes that were changed when one leaves them."""

    notes_given = Signal(str)
    left = Signal()  # Esc: the focus belongs to the source again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guideline: Guideline | None = None
        self._kept = ""  # the notes as they are stored
        self._hits: list[tuple[int, int]] = []
        self._hit = 0
        self._marked: QTextBlock | None = None
        self._words = _WordsEdit(self)
        self._count = QLabel(self)
        self._page = QTextBrowser(self)
        self._notes = _NotesEdit(self)
        self._keep = QPushButton(self.tr("Keep the notes"), self)
        self._dress()
        self._lay_out()
        self._words.textChanged.connect(lambda _text: self._search())
        self._words.step_requested.connect(self._step)
        self._notes.textChanged.connect(self._show_changed)
        self._notes.left.connect(self.flush)
        self._keep.clicked.connect(self.flush)
        self.set_notes("")

    def _dress(self) -> None:
        self._words.setPlaceholderText(self.tr("Find in the guideline"))
        self._words.setAccessibleName(self.tr("Find in the guideline"))
        self._words.setClearButtonEnabled(True)
        self._words.addAction(icon(Icon.FIND), QLineEdit.ActionPosition.LeadingPosition)
        self._count.setProperty("muted", True)
        self._page.setAccessibleName(self.tr("Guideline"))
        self._page.setOpenLinks(False)
        self._page.setProperty(TAKES_ARROWS, True)
        self._notes.setAccessibleName(self.tr("Notes of this project"))
        self._notes.setPlaceholderText(
            self.tr(
                "Notes of this project: what was agreed beyond the guideline. They are kept in the "
                "database, with who wrote them, and with each decision that is made from then on."
            )
        )
        self._notes.setTabChangesFocus(True)
        self.setFocusProxy(self._words)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 0)
        top.addWidget(self._words, 1)
        top.addWidget(self._count)
        own = QWidget(self)
        column = QVBoxLayout(own)
        column.setContentsMargins(0, 4, 0, 4)
        heading = QHBoxLayout()
        heading.setContentsMargins(6, 0, 6, 0)
        heading.addWidget(QLabel(self.tr("Notes of this project"), own), 1)
        heading.addWidget(self._keep)
        column.addLayout(heading)
        column.addWidget(self._notes, 1)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self._page)
        split.addWidget(own)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(split, 1)

    # ------------------------------------------------------------------ what is shown
    def set_guideline(self, guideline: Guideline) -> None:
        self._guideline = guideline
        self._fill()

    def set_notes(self, notes: str, *, is_writable: bool = True) -> None:
        """The notes as they are stored; what is being written stays, unless it is the same."""
        was_changed = self._is_changed
        self._kept = notes
        if not was_changed:
            self._notes.setPlainText(notes)
        self._notes.setReadOnly(not is_writable)
        self._show_changed()

    def flush(self) -> None:
        """Hand over notes that were changed."""
        if self._is_changed:
            self.notes_given.emit(self._notes.toPlainText())

    def show_paragraph(self, name: str) -> None:
        """Bring a paragraph ("3.3") or section ("3") to the top, and mark it."""
        found = guideline_page.block_of(self._page.document(), name)
        if found is None:
            return
        self._words.clear()
        self._marked = found
        self._page.setTextCursor(QTextCursor(found))
        self._page.scrollToAnchor(name)
        self._mark()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._guideline is not None:
            self._fill()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        assert self._guideline is not None
        place = self._page.verticalScrollBar().value()
        version = self.tr("Version {version}").format(version=self._guideline.version)
        self._marked = None
        guideline_page.fill(
            self._page.document(), self._guideline, version, Theme.of(self.palette())
        )
        self._page.verticalScrollBar().setValue(place)
        self._search()

    @property
    def _is_changed(self) -> bool:
        return self._notes.toPlainText() != self._kept

    def _show_changed(self) -> None:
        self._keep.setEnabled(self._is_changed and not self._notes.isReadOnly())

    # ------------------------------------------------------------------ finding
    def _search(self) -> None:
        text = self._page.document().toRawText().replace("\u2029", "\n")
        positions = Positions.whole(text)
        self._hits = [positions.to_display(span) for span in _apart(text, self._words.text())]
        self._hit = 0
        if self._words.text():
            self._marked = None
        self._show_hit()

    def _step(self, by: int) -> None:
        if self._hits:
            self._hit = (self._hit + by) % len(self._hits)
            self._show_hit()

    def _show_hit(self) -> None:
        if self._hits:
            words = self.tr("{row} of {n} hits")
            self._count.setText(words.format(row=self._hit + 1, n=len(self._hits)))
            cursor = QTextCursor(self._page.document())
            cursor.setPosition(self._hits[self._hit][0])
            self._page.setTextCursor(cursor)
            self._page.ensureCursorVisible()
        else:
            self._count.setText(self.tr("Nothing found") if self._words.text().strip() else "")
        self._mark()

    def _mark(self) -> None:
        theme = Theme.of(self.palette())
        marks = [
            self._selection(start, end, theme.current if n == self._hit else theme.selection)
            for n, (start, end) in enumerate(self._hits)
        ]
        if self._marked is not None:
            start = self._marked.position()
            marks.append(self._selection(start, start + self._marked.length() - 1, theme.selection))
        self._page.setExtraSelections(marks)

    def _selection(self, start: int, end: int, ground: QColor) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format.setBackground(ground)
        return selection


def _apart(text: str, words: str) -> list[Span]:
    """The hits of ``words`` that do not overlap the one before."""
    kept: list[Span] = []
    for span in find(text, words):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


class _WordsEdit(QLineEdit):
    """Enter goes to the next hit, Shift+Enter to the one before."""

    step_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the pane's
        else:
            super().keyPressEvent(event)


class _NotesEdit(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the pane's
        else:
            super().keyPressEvent(event)
