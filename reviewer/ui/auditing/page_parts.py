"""What the pages of the audit view are made of: actions with visible keys, tables of texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableView,
    QWidget,
)

from reviewer.ui.look.icons import Icon, icon

Row = tuple[str, str, tuple[str, ...], Icon, Callable[[], object]]
"""Name, title, keys, icon, and what is done."""


def make_actions(rows: Sequence[Row], page: QWidget) -> dict[str, QAction]:
    """Actions of a page by name; their keys hold wherever the focus is in it."""
    actions = {}
    for name, text, keys, meaning, slot in rows:
        action = QAction(icon(meaning), text, page)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        native = QKeySequence.SequenceFormat.NativeText
        action.setToolTip(f"{text} ({action.shortcut().toString(native)})")
        action.triggered.connect(partial(_run, slot))
        page.addAction(action)
        actions[name] = action
    return actions


def _run(slot: Callable[[], object], _checked: bool = False) -> None:
    slot()


def dress_table(table: QTableView, name: str) -> None:
    """A quiet table whose rows are chosen as a whole."""
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(1.6 * table.fontMetrics().height()))
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setStretchLastSection(True)
