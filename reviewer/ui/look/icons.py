"""Icons by meaning, drawn from the Material Design font that qtawesome ships.

Importing qtawesome itself costs half a second (it loads eleven fonts), so the one font that is
needed is loaded from its folder. The engine asks the application's palette whenever it paints:
icons follow a change of theme by themselves.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)


class Icon(StrEnum):
    """What is meant; the value is the glyph's name in Material Design Icons 6."""

    ACCOUNTS = "account-multiple-outline"
    ADD = "plus"
    CLOSE = "close"
    COMMENT = "comment-text-outline"
    CONFIRM = "check"
    COPY = "content-copy"
    CORRECT = "pencil-outline"
    DATABASE = "database-outline"
    DISPUTE = "swap-horizontal"
    DOCUMENT = "file-document-outline"
    DOCUMENT_DONE = "file-check-outline"
    ERROR = "alert-circle-outline"
    EXPORT = "tray-arrow-up"
    FILTER = "filter-variant"
    FIND = "magnify"
    FLAG = "flag-outline"
    FLAGGED = "flag"
    FOLDER = "folder-open-outline"
    HELP = "help-circle-outline"
    HIDDEN = "eye-off-outline"
    HISTORY = "history"
    IMPORT = "tray-arrow-down"
    INFO = "information-outline"
    KEYBOARD = "keyboard-outline"
    LEDGER = "numeric"
    LOCK = "lock-outline"
    NEXT = "chevron-down"
    OUTLINE = "format-list-bulleted"
    PAGES = "file-image-outline"
    PALETTE = "lightning-bolt-outline"
    PENDING = "circle-outline"
    PREVIOUS = "chevron-up"
    RECEIPT = "qrcode"
    REDO = "redo"
    REJECT = "cancel"
    SAMPLE = "flask-outline"
    SAVED = "content-save-check-outline"
    SET_ASIDE = "tray-remove"
    SETTINGS = "cog-outline"
    SPLIT = "call-split"
    MERGE = "call-merge"
    SHOWN = "eye-outline"
    SIGN_OFF = "file-lock-outline"
    SKIP = "debug-step-over"
    UNDO = "undo"
    UNLOCK = "lock-open-variant-outline"
    WARNING = "alert-outline"


@functools.cache
def _glyphs() -> dict[str, str]:
    """Glyph names to the code points of the font's private area, in hexadecimal."""
    [charmap] = _folder().glob("materialdesignicons6-webfont-charmap-*.json")
    glyphs: dict[str, str] = json.loads(charmap.read_text(encoding="utf-8"))
    return glyphs


@functools.cache
def _family() -> str:
    """Registers the font with the running application, once; its family name."""
    [font] = _folder().glob("materialdesignicons6-webfont-[0-9]*.ttf")
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))[0]


def _folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "fonts"


class _GlyphEngine(QIconEngine):
    def __init__(self, meaning: Icon, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._meaning = meaning
        self._role = role

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._meaning, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        font = QFont(_family())
        font.setPixelSize(max(1, round(rect.height() * 0.9)))
        painter.save()
        painter.setPen(QGuiApplication.palette().color(group, self._role))
        if disabled:
            painter.setOpacity(0.45)
        painter.setFont(font)
        glyph = chr(int(_glyphs()[self._meaning], 16))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


def icon(meaning: Icon, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon for ``meaning``, in the palette's colour of ``role`` whenever it is painted."""
    return QIcon(_GlyphEngine(meaning, role))
