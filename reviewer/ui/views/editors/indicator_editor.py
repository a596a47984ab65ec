"""The indicator's name, with type-ahead over names used before and the catalogue."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from reviewer.ui.views.editors.field_editor import TextEditor

Suggest = Callable[[str], list[str]]


class IndicatorEditor(TextEditor):
    """Asks ``suggest`` for each text typed and lists what it says, in its order."""

    def __init__(self, suggest: Suggest | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggest = suggest
        self._names = QStringListModel(self)
        self._completer = completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(9)
        completer.activated.connect(self.edited)
        self.setCompleter(completer)

    def value(self) -> object:
        return "".join(self.text().split())  # inner spaces are never part of a name

    def typed_text(self, text: str) -> None:
        wanted = text.strip()
        names = self.suggest(wanted) if self.suggest is not None and wanted else []
        if names != self._names.stringList():
            self._names.setStringList(names)
        popup = self._completer.popup()
        if not names and popup is not None:
            popup.hide()
