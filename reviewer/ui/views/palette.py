"""The command palette: every command, document and indicator, by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.text.pinyin import spelled
from reviewer.ui.look.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole
_MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """title: shown; also: other words to find it by; hint: at the right (a key, a kind)."""

    title: str
    run: Callable[[], object]
    hint: str = ""
    also: str = ""
    icon: QIcon | None = None
    is_enabled: bool = True


def ranked(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Those that match, the best first; entries of equal rank keep their order."""
    words = typed.casefold().split()
    if not words:
        return list(entries)[:_MOST]
    found = []
    for place, entry in enumerate(entries):
        ranks = [_rank(word, entry) for word in words]
        if all(rank is not None for rank in ranks):
            found.append((sum(rank for rank in ranks if rank is not None), place, entry))
    return [entry for _, _, entry in sorted(found, key=lambda one: one[:2])[:_MOST]]


def _rank(word: str, entry: Entry) -> int | None:
    """0 at the start of the title, 1 at the start of a word or of the pinyin, 2 inside, 3 as
    scattered letters."""
    title, also = entry.title.casefold(), entry.also.casefold()
    if title.startswith(word):
        return 0
    initials, whole = spelled(title) if word.isascii() and not title.isascii() else ("", "")
    if any(part.startswith(word) for part in (*title.split(), *also.split(), initials, whole)):
        return 1
    if any(word in part for part in (title, also, initials)):
        return 2
    if len(word) > 3 and word in whole:
        return 2
    letters = iter(title)
    return 3 if len(word) > 1 and all(letter in letters for letter in word) else None


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _EntryModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.DecorationRole:
            return entry.icon
        if role == _ENTRY:
            return entry
        return None


class _EntryDelegate(QStyledItemDelegate):
    """The title at the left, the hint at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, round(1.9 * option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        style = option.widget.style() if option.widget else QApplication.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)
        theme, line = Theme.of(option.palette), option.fontMetrics.height()
        box = option.rect.adjusted(line // 2, 0, -line // 2, 0)
        if entry.icon is not None:
            entry.icon.paint(painter, QRect(box.left(), box.center().y() - line // 2, line, line))
        text = box.adjusted(round(1.6 * line), 0, 0, 0)
        painter.save()
        painter.setPen(theme.muted)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | middle, entry.hint)
        painter.setPen(theme.text if entry.is_enabled else theme.muted)
        room = text.width() - option.fontMetrics.horizontalAdvance(entry.hint) - line
        title = option.fontMetrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | middle, title)
        painter.restore()


class CommandPalette(QFrame):
    """Stands over the window's upper middle until something is chosen or it loses the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._all: Sequence[Entry] = ()
        self._more: Callable[[str], Iterable[Entry]] = lambda _typed: ()
        self._before: QWidget | None = None
        self._typed = QLineEdit(self)
        self._typed.setPlaceholderText(self.tr("Command, document or indicator"))
        self._typed.setAccessibleName(self.tr("Command, document or indicator"))
        self._typed.installEventFilter(self)
        self._model = _EntryModel()
        self._model.setParent(self)
        self._list = QListView(self)
        self._list.setAccessibleName(self.tr("Matches"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_EntryDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = QLabel(self.tr("Nothing is called so. Fewer letters find more."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._typed)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing, 1)
        self._typed.textChanged.connect(self._refresh)
        self._list.clicked.connect(self._run)
        self.hide()

    def open(
        self, entries: Sequence[Entry], more: Callable[[str], Iterable[Entry]] | None = None
    ) -> None:
        """Show; ``more`` gives further entries for what is typed (indicators)."""
        self._all = entries
        self._more = more or (lambda _typed: ())
        self._before = QApplication.focusWidget()
        window = self.window()
        line = self.fontMetrics().height()
        width = min(round(36 * line), window.width() - 4 * line)
        height = min(round(24 * line), window.height() - 6 * line)
        self.setGeometry((window.width() - width) // 2, 3 * line, width, height)
        self._typed.clear()
        self._refresh()
        self.show()
        self.raise_()
        self._typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide, and give the focus back."""
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 10,
                Qt.Key.Key_PageUp: -10,
            }
            key = Qt.Key(event.key())
            if key in steps:
                self._step(steps[key])
                return True
            if key == Qt.Key.Key_Escape:
                self.leave()
                return True
            if key in _ENTER:  # taken here: else it would go on to what has the focus by then
                self._run()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        n_rows = self._model.rowCount()
        if n_rows:
            row = min(max(self._list.currentIndex().row() + by, 0), n_rows - 1)
            self._list.setCurrentIndex(self._model.index(row))

    def _refresh(self) -> None:
        typed = self._typed.text()
        more = list(self._more(typed)) if typed.strip() else []
        self._model.show([*ranked(self._all, typed), *more])
        self._list.setCurrentIndex(self._model.index(0))
        self._list.setVisible(self._model.rowCount() > 0)
        self._nothing.setVisible(self._model.rowCount() == 0)

    def _run(self) -> None:
        entry = self._list.currentIndex().data(_ENTRY)
        if isinstance(entry, Entry) and entry.is_enabled:
            self.leave()
            entry.run()
