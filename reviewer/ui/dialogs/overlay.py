"""Own words: indicators, names, units and names left alone that the user adds to the program's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QVBoxLayout, QWidget

from reviewer.extract.indicators import Indicator
from reviewer.extract.overlay_edit import OverlayFile
from reviewer.ui.dialogs.overlay_form import Page
from reviewer.ui.dialogs.overlay_pages import Aliases, Indicators, Names, Units


class OverlayDialog(QDialog):
    """Changes ``file`` as a document; whoever opened the dialog saves it when it is accepted."""

    def __init__(
        self,
        file: OverlayFile,
        catalogue: Mapping[str, Indicator],
        dimensions: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        """catalogue: the program's indicators by id; dimensions: those that its units have."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Own words"))
        self.file = file
        indicators, aliases = Page(Indicators(file, catalogue)), Page(Aliases(file, catalogue))
        units, names = Page(Units(file, dimensions)), Page(Names(file))
        indicators.changed.connect(aliases.refresh)
        self._tabs = QTabWidget(self)
        self._add_page(indicators, self.tr("&Indicators"))
        self._add_page(aliases, self.tr("&Names of indicators"))
        self._add_page(units, self.tr("&Units"))
        self._add_page(names, self.tr("Names left &alone"))
        note = QLabel(
            self.tr(
                "Kept in {path}, through every update of the program. It holds for documents that "
                "are imported from now on, and for those that are extracted again (File menu)."
            ).format(path=file.path),
            self,
        )
        note.setWordWrap(True)
        note.setProperty("muted", True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setEnabled(False)
        self._save.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(note)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(38 * line, 32 * line)

    def _add_page(self, page: Page, title: str) -> None:
        self._tabs.addTab(page, title)
        page.changed.connect(lambda: self._save.setEnabled(True))
