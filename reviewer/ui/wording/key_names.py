"""Keys as they are shown: as the system names them, arrows as arrows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

_ARROWS = {
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
}


def key_text(sequence: QKeySequence) -> str:
    """The first key of a sequence; "" for none."""
    native = QKeySequence.SequenceFormat.NativeText
    text = sequence.toString(native)
    portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    for key, arrow in _ARROWS.items():
        if portable.rpartition("+")[2] == key.name.removeprefix("Key_"):
            return text.replace(QKeySequence(key).toString(native), arrow)
    return text
