"""The decisions on the chosen candidate as buttons, each with its key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStyle, QWidget

from reviewer.ui.wording.key_names import key_text


class ActionButton(QPushButton):
    """A button that is an action: same words, key, icon and condition."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they were
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        key = key_text(self._action.shortcut())
        self.setText(f"{self._action.text()} {key}".rstrip())
        self.setAccessibleName(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setIcon(self._action.icon())
        self.setEnabled(self._action.isEnabled())


class DecisionBar(QFrame):
    """A row of action buttons of equal width."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self._buttons: list[ActionButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for action in actions:
            button = ActionButton(action, self)
            button.setProperty("compact", True)
            layout.addWidget(button, 1)
            self._buttons.append(button)

    def minimumSizeHint(self) -> QSize:
        """Without icons, which go first where there is little room."""
        hint = super().sizeHint()
        return QSize(hint.width() - self._icons_width(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_ButtonIconSize)
        is_wide = self.width() >= self.minimumSizeHint().width() + size * len(self._buttons)
        for button in self._buttons:
            if (button.iconSize().width() > 1) != is_wide:
                button.setIconSize(QSize(size, size) if is_wide else QSize(1, 1))

    def _icons_width(self) -> int:
        return sum(button.iconSize().width() for button in self._buttons)
