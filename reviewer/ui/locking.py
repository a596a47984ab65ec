"""Locking: after a time without a key or a click, every window is covered until the passphrase.

The curtains lie over the windows and let nothing through: keys, clicks and shortcuts reach
nothing else, titles name no document, and a window that opens meanwhile is covered, too. It
keeps a passer-by from reading and deciding; it is no protection against whoever has the file.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPalette, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.views.secret import SecretLine

_LOOK_MS = 10_000
_Type = QEvent.Type
_SIGNS_OF_LIFE = {
    _Type.KeyPress,
    _Type.MouseMove,
    _Type.MouseButtonPress,
    _Type.Wheel,
    _Type.TouchBegin,
}
_INPUT = {
    _Type.KeyPress,
    _Type.KeyRelease,
    _Type.Shortcut,
    _Type.MouseButtonPress,
    _Type.MouseButtonRelease,
    _Type.MouseButtonDblClick,
    _Type.MouseMove,
    _Type.HoverMove,
    _Type.Wheel,
    _Type.TouchBegin,
    _Type.ContextMenu,
    _Type.ToolTip,
    _Type.InputMethod,
    _Type.DragEnter,
    _Type.Drop,
}


class Idle(QObject):
    """Emits ``passed`` when nobody did anything for so many minutes (0: never)."""

    passed = Signal()

    def __init__(self, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._limit = 60.0 * minutes
        self._window: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)
        self.start()
        self._watch(QGuiApplication.focusWindow())

    def start(self) -> None:
        """Count from now."""
        # both clocks: one stands still while the computer sleeps, the other can be set back
        self._last = (time.monotonic(), time.time())
        if self._limit > 0:
            self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Whether the time has passed."""
        gone = max(time.monotonic() - self._last[0], time.time() - self._last[1])
        if self._timer.isActive() and gone >= self._limit:
            self.stop()
            self.passed.emit()

    def _watch(self, window: QWindow | None) -> None:
        """Only the window that has the keyboard: watching everything would slow everything."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._on_destroyed)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._on_destroyed)
        self.look()

    def _on_destroyed(self) -> None:
        self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._last = (time.monotonic(), time.time())
        return False


class Curtain(QWidget):
    """Covers one window, and asks for the passphrase."""

    unlock_requested = Signal(str)
    leave_requested = Signal()

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        sign = QLabel(self)
        size = 2 * self.fontMetrics().height()
        sign.setPixmap(icon(Icon.LOCK).pixmap(size, size))
        words = QLabel(self.tr("Locked. {name}, your passphrase:").format(name=name), self)
        self.passphrase = SecretLine(self.tr("Passphrase"), self)
        self.unlock = QPushButton(self.tr("Unlock"), self)
        self.unlock.setProperty("primary", True)
        self.leave = QPushButton(self.tr("Sign in as somebody else"), self)
        self.leave.setFlat(True)
        self.problem = QLabel(self)
        self.problem.setProperty("error", True)
        self.problem.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.passphrase)
        row.addWidget(self.unlock)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.problem, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.unlock.clicked.connect(self._on_unlock)
        self.passphrase.returnPressed.connect(self._on_unlock)
        self.leave.clicked.connect(self.leave_requested)

    def cover(self) -> None:
        """Lie over the whole window, above all that is in it."""
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def set_busy(self, is_busy: bool) -> None:
        for widget in (self.passphrase, self.unlock, self.leave):
            widget.setEnabled(not is_busy)

    def say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.passphrase.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays here."""
        order: list[QWidget] = [
            self.passphrase,
            self.unlock,
            *([] if self.leave.isHidden() else [self.leave]),
        ]
        here = next((n for n, one in enumerate(order) if one.hasFocus()), 0)
        order[(here + (1 if forward else -1)) % len(order)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def _on_unlock(self) -> None:
        if self.passphrase.text():
            self.unlock_requested.emit(self.passphrase.take())


class Lock(QObject):
    """Covers a window and every other one of the program; ``unlock_requested`` has the
    passphrase, and :meth:`open` or :meth:`refuse` is the answer."""

    unlock_requested = Signal(str)
    leave_requested = Signal()
    locked = Signal()
    opened = Signal()

    def __init__(self, window: QMainWindow, name: Callable[[], str]) -> None:
        super().__init__(window)
        self._main = window
        self._name = name
        self._curtains: dict[QWidget, Curtain] = {}
        self._titles: dict[QWidget, str] = {}
        self._focus: QWidget | None = None

    @property
    def is_locked(self) -> bool:
        return bool(self._curtains)

    def close(self) -> None:
        """Cover everything now."""
        if self.is_locked:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._focus = QApplication.focusWidget()
        self._application().installEventFilter(self)
        for window in QApplication.topLevelWidgets():
            if window is self._main or (window.isVisible() and _is_read(window)):
                self._cover(window)
        self._main.menuBar().setEnabled(False)
        active = QApplication.activeModalWidget() or self._main
        self._curtains[active].passphrase.setFocus()
        self.locked.emit()

    def open(self) -> None:
        """Take the curtains away."""
        self._application().removeEventFilter(self)
        for window, curtain in self._curtains.items():
            curtain.hide()
            curtain.deleteLater()
            window.setWindowTitle(self._titles[window])
        self._curtains, self._titles = {}, {}
        self._main.menuBar().setEnabled(True)
        if self._focus is not None:
            self._focus.setFocus()
        self._focus = None
        self.opened.emit()

    def refuse(self, problem: str) -> None:
        """Say why not."""
        for curtain in self._curtains.values():
            curtain.set_busy(False)
            curtain.problem.setText(problem)
        active = QApplication.activeModalWidget() or QApplication.activeWindow()
        (self._curtains.get(active) or self._curtains[self._main]).say(problem)  # type: ignore[arg-type]

    @staticmethod
    def _application() -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application

    def _cover(self, window: QWidget) -> None:
        self._titles[window] = window.windowTitle()
        curtain = self._curtains[window] = Curtain(window, self._name())
        curtain.cover()
        curtain.leave.setVisible(window is self._main)
        curtain.unlock_requested.connect(self._on_unlock)
        curtain.leave_requested.connect(self.leave_requested)
        window.setWindowTitle(QApplication.applicationName())
        window.destroyed.connect(lambda: self._forget(window))

    def _forget(self, window: QWidget) -> None:
        self._curtains.pop(window, None)
        self._titles.pop(window, None)

    def _on_unlock(self, passphrase: str) -> None:
        for curtain in self._curtains.values():
            curtain.set_busy(True)
        self.unlock_requested.emit(passphrase)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While locked: what is not for a curtain goes nowhere."""
        kind = event.type()
        if kind in _INPUT and not isinstance(watched, QWindow):
            return not self._is_in_a_curtain(watched)
        if not isinstance(watched, QWidget) or not watched.isWindow():
            return False
        if kind == _Type.Show and watched not in self._curtains:
            if _is_read(watched):
                self._cover(watched)
        elif kind == _Type.Resize and watched in self._curtains:
            self._curtains[watched].cover()
        elif kind == _Type.WindowTitleChange and watched in self._curtains:
            neutral = QApplication.applicationName()
            if watched.windowTitle() != neutral:
                self._titles[watched] = watched.windowTitle()
                watched.setWindowTitle(neutral)
        return False

    def _is_in_a_curtain(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget):
            return watched is self._application()
        return any(
            curtain is watched or curtain.isAncestorOf(watched)
            for curtain in self._curtains.values()
        )


def _is_read(window: QWidget) -> bool:
    """Whether a window stays: tool tips and menus are gone at the next event."""
    return window.windowType() not in (Qt.WindowType.ToolTip, Qt.WindowType.Popup)
