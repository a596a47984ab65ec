"""What is the same in every theme and language: name, style, font, and that nothing slides."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reviewer import __version__

_CJK = ("Noto Sans CJK SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC")
_HAND_OVER = 0.0005  # seconds after which a thread that computes lets the window's thread in
_SMALLEST = 10.0  # points: Chinese characters below this are hard to read
_MOTIONS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)  # nothing slides or fades


def prepare(application: QApplication) -> None:
    """Name, style and font: what is the same in every theme and language."""
    application.setApplicationName("indicator-reviewer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("indicator-reviewer")
    application.setStyle("Fusion")  # the same in every desktop, and follows a palette wholly
    for effect in _MOTIONS:
        application.setEffectEnabled(effect, False)
    font = QFont(application.font())
    font.setFamilies([*font.families(), *_CJK])
    font.setPointSizeF(max(font.pointSizeF(), _SMALLEST))
    application.setFont(font)
    sys.setswitchinterval(_HAND_OVER)
