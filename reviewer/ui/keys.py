"""Keys that belong to the widget they are typed in, and keys that come before they can be answered.

Qt offers every key as a ShortcutOverride first, to the focused widget and up to its window:
``KeyGuard`` takes those that would hurt as a command there (letters in a text field, Space on a
button, arrows in a list). Until a database is open, and while the session writes, it keeps all
keys and gives them out again afterwards, so that a fast hand never acts on the wrong record.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_Key = Qt.Key
_ARROWS = {_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right}
_ENTER = {_Key.Key_Return, _Key.Key_Enter}
_STRONG = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
TAKES_ENTER = "takes_enter"  # dynamic property of a list in which Enter opens the row
TAKES_ARROWS = "takes_arrows"  # of a read-only text in which arrows scroll


def belongs_to(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Whether a key is meant for the focused widget rather than for a command."""
    if widget is None or event.modifiers() & _STRONG:
        return False
    key = event.key()
    if _is_written_in(widget):
        return not _Key.Key_F1 <= key <= _Key.Key_F35
    if isinstance(widget, QAbstractButton):
        return key == _Key.Key_Space or key in _ENTER
    if isinstance(widget, QAbstractItemView):
        return key in _ARROWS or (key in _ENTER and bool(widget.property(TAKES_ENTER)))
    return key in _ARROWS and bool(widget.property(TAKES_ARROWS))


def _is_written_in(widget: QWidget) -> bool:
    if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox | QComboBox | QKeySequenceEdit)


class KeyGuard(QObject):
    """Watches the windows given to :meth:`watch`; see the module."""

    def __init__(self, run_key: Callable[[QKeySequence], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._run_key = run_key
        self._is_holding = False
        self._held: deque[QKeyEvent] = deque()
        self._struck_in: QWidget | None = None  # what had the focus when the key came

    def watch(self, window: QWidget) -> None:
        window.installEventFilter(self)

    @property
    def is_holding(self) -> bool:
        """Whether keys are kept now."""
        return self._is_holding

    def set_holding(self, is_holding: bool) -> None:
        """Keep the keys from now on; or give those that were kept to where they belong."""
        application = QApplication.instance()
        assert application is not None
        if is_holding:
            application.installEventFilter(self)  # again, if it was taken off
        if is_holding == self._is_holding:
            return
        self._is_holding = is_holding
        if is_holding:
            return
        application.removeEventFilter(self)
        while self._held and not self._is_holding:
            self._give(self._held.popleft())

    def look_away(self) -> None:
        """Until the window's thread next waits for events no key can come: to see the hundred
        events of laying out and painting takes longer than to handle some of them."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)

    def drop(self) -> None:
        """Forget the keys that were kept."""
        self._held.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._struck_in = QApplication.focusWidget()
            if self._is_holding or belongs_to(QApplication.focusWidget(), event):
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._is_holding:
                return self._hold(watched, event)
            button = QApplication.focusWidget()
            is_its_own = button is self._struck_in  # not the one that the focus went to meanwhile
            if event.key() in _ENTER and isinstance(button, QAbstractButton) and is_its_own:
                button.click()  # outside of dialogs Qt leaves that to Space
                return True
        return super().eventFilter(watched, event)

    def _hold(self, watched: QObject, event: QKeyEvent) -> bool:
        if not isinstance(watched, QWindow):
            return False  # the key that began the write, on its way up from the focus
        if not event.isAutoRepeat():
            self._held.append(event.clone())
        return True

    def _give(self, event: QKeyEvent) -> None:
        widget = QApplication.focusWidget()
        if not belongs_to(widget, event) and any(map(self._run_key, _sequences(event))):
            return
        if widget is not None:
            QCoreApplication.sendEvent(widget, event)


def _sequences(event: QKeyEvent) -> Iterator[QKeySequence]:
    """A key as commands name it: a sign that needs Shift on this keyboard goes without it too."""
    modifiers, key = event.modifiers(), _Key(event.key())
    yield QKeySequence(QKeyCombination(modifiers, key))
    if not (_Key.Key_A <= key <= _Key.Key_Z):
        yield QKeySequence(QKeyCombination(modifiers & ~Qt.KeyboardModifier.ShiftModifier, key))
