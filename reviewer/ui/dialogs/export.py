"""What to export, in which form, to which file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.look.icons import Icon, icon

_TITLES = {
    "csv": QT_TRANSLATE_NOOP("ExportDialog", "CSV, for spreadsheets and statistics programs"),
    "xlsx": QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook, with a sheet of field definitions"),
    "jsonl": QT_TRANSLATE_NOOP("ExportDialog", "JSON Lines, one object a record"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    format: str
    path: Path
    include_open: bool


class ExportDialog(QDialog):
    """Asks once; :attr:`wish` is what was chosen."""

    def __init__(
        self,
        formats: Sequence[str],
        *,
        chosen: str,
        folder: Path,
        name: str,
        choose_file: Callable[[QWidget, Path], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """name: of the proposed file, without suffix; choose_file: asks for a path, "" if none."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._choose_file = choose_file or self._ask_for_file
        self._formats = QComboBox(self)
        for entry in formats:
            title = self.tr(_TITLES[entry]) if entry in _TITLES else entry
            self._formats.addItem(title, entry)
        self._formats.setCurrentIndex(max(0, self._formats.findData(chosen)))
        self._path = QLineEdit(str(folder / f"{name}.{self._formats.currentData()}"), self)
        self._path.setMinimumWidth(28 * self.fontMetrics().height())
        self._all = QCheckBox(self.tr("Also open and rejected candidates"), self)
        note = QLabel(
            self.tr(
                "Without this, the data set holds what is confirmed, corrected or added. Every "
                "record carries its document, place, quoted sentence, reviewer and time."
            ),
            self,
        )
        note.setWordWrap(True)
        note.setProperty("muted", True)
        self._lay_out(note)
        self._formats.currentIndexChanged.connect(self._on_format)
        self._path.textChanged.connect(self._check)
        self._check()

    def _lay_out(self, note: QLabel) -> None:
        browse = QPushButton(icon(Icon.FOLDER), self.tr("Choose…"), self)
        browse.clicked.connect(self._on_browse)
        file = QHBoxLayout()
        file.addWidget(self._path, 1)
        file.addWidget(browse)
        buttons = QDialogButtonBox(self)
        self._ok = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Format"), self._formats)
        label = QLabel(self.tr("F&ile"), self)
        label.setBuddy(self._path)
        form.addRow(label, file)
        form.addRow("", self._all)
        form.addRow("", note)
        form.addRow(buttons)

    @property
    def wish(self) -> ExportWish:
        return ExportWish(
            format=str(self._formats.currentData()),
            path=Path(self._path.text().strip()).expanduser(),
            include_open=self._all.isChecked(),
        )

    def _on_format(self) -> None:
        path = Path(self._path.text())
        if path.suffix.lstrip(".") in _TITLES:
            self._path.setText(str(path.with_suffix(f".{self._formats.currentData()}")))

    def _on_browse(self) -> None:
        chosen = self._choose_file(self, Path(self._path.text()))
        if chosen:
            self._path.setText(chosen)

    def _ask_for_file(self, parent: QWidget, path: Path) -> str:
        return QFileDialog.getSaveFileName(parent, self.tr("Export to"), str(path))[0]

    def _check(self) -> None:
        self._ok.setEnabled(bool(self._path.text().strip()))
