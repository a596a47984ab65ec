"""The list of names under a line that is typed in: it never takes the focus nor a key.

Qt's own completer opens a window that grabs the keyboard: Enter then chooses from the list before
it decides, and keys reach an input method by another way. This one is a picture beside the line;
the line stays where one types, and moves through the list itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView

_MOST_SHOWN = 9


class NameList(QListView):
    """Lies over the window that the line stands in, below the line or above it."""

    picked = Signal(str)  # by the mouse

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._names = QStringListModel(self)
        self.setObjectName("name_list")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setModel(self._names)
        self.setAccessibleName(self.tr("Names"))
        self.clicked.connect(self._on_clicked)
        self.hide()

    @property
    def names(self) -> list[str]:
        return self._names.stringList()

    def offer(self, names: Sequence[str]) -> None:
        """Show these, none of them chosen; without any, show nothing."""
        if list(names) != self.names:
            self._names.setStringList(list(names))
        self.setCurrentIndex(QModelIndex())
        if not names or not self._line.isVisible():
            self.hide()
            return
        self._place()
        self.scrollToTop()
        self.show()
        self.raise_()

    def chosen(self) -> str | None:
        """The name that was moved to; None while that is what was typed."""
        index = self.currentIndex()
        return str(index.data()) if index.isValid() else None

    def step(self, by: int) -> None:
        """Move the choice; past either end is what was typed."""
        n_places = len(self.names) + 1
        row = (self.currentIndex().row() + 1 + by) % n_places - 1
        self.setCurrentIndex(self._names.index(row) if row >= 0 else QModelIndex())

    def _place(self) -> None:
        window = self._line.window()
        if self.parentWidget() is not window:  # a dock may float by now
            self.setParent(window)
        line = QRect(self._line.mapTo(window, QPoint(0, 0)), self._line.size())
        n_shown = min(len(self.names), _MOST_SHOWN)
        row = max(self.sizeHintForRow(0), self.fontMetrics().height())
        bar = self.verticalScrollBar().sizeHint().width()
        wanted = QSize(
            self.sizeHintForColumn(0) + bar + 4 * self.frameWidth(),
            n_shown * row + 2 * self.frameWidth() + 2,
        )
        below, above = window.height() - line.bottom() - 1, line.top()
        is_below = below >= wanted.height() or below >= above
        height = min(wanted.height(), below if is_below else above)
        width = min(max(wanted.width(), line.width()), window.width())
        left = max(0, min(line.left(), window.width() - width))
        top = line.bottom() + 1 if is_below else line.top() - height
        self.setGeometry(left, top, width, height)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(str(index.data()))
