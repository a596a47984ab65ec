"""Typing as an input method does it: QTest's keys know no Chinese."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Let an input method commit ``text`` to a widget that has the focus."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def compose(widget: QWidget, text: str) -> None:
    """Let an input method show ``text`` before it is committed."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))
