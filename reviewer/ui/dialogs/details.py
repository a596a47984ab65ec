"""The details of a document: title, region, issuer, kind, year and period."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from reviewer.domain.document import Document, DocumentKind, Region
from reviewer.domain.mention import Year
from reviewer.domain.notation import format_year, parse_year
from reviewer.domain.record import DocumentChanges, StoredDocument
from reviewer.text import regions
from reviewer.ui.wording.documents import kind_word, title_of

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class DetailsDialog(QDialog):
    """Asks once; :attr:`changes` is the form as it stands."""

    def __init__(self, stored: StoredDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Document details: {title}")  # others may be opened beside it
        self.setWindowTitle(title.format(title=title_of(stored)))
        document = stored.document
        self._region_before = document.region
        self._title = QLineEdit(document.title, self)
        self._title.setMinimumWidth(26 * self.fontMetrics().height())
        self._title.setCursorPosition(0)
        self._region = QLineEdit(document.region.full_name if document.region else "", self)
        self._region_known = QLabel(self)
        self._region_known.setProperty("muted", True)
        self._issuer = QLineEdit(document.issuer, self)
        self._kind = QComboBox(self)
        for kind in DocumentKind:
            self._kind.addItem(kind_word(kind), kind)
        self._kind.setCurrentIndex(self._kind.findData(document.kind))
        self._year = QLineEdit(str(document.year or ""), self)
        self._period = QLineEdit(format_year(document.period), self)
        self._period.setPlaceholderText("2021–2025")
        self._date = QLineEdit(document.date, self)
        self._date.setPlaceholderText("2021-03-05")
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setProperty("error", True)
        self._provenance = QLabel(self._read_only(stored), self)
        self._provenance.setProperty("muted", True)
        self._provenance.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._region.textChanged.connect(self._show_region)
        self._show_region()
        for field in (self._year, self._period, self._date):
            field.textChanged.connect(self._check)
        self._check()

    def _read_only(self, stored: StoredDocument) -> str:
        return self.tr("From {file}\nSHA-256 {digest}").format(
            file=stored.source_name, digest=stored.file_sha256
        )

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Title"), self._title)
        form.addRow(self.tr("&Region"), self._region)
        form.addRow("", self._region_known)
        form.addRow(self.tr("&Issued by"), self._issuer)
        form.addRow(self.tr("&Kind"), self._kind)
        form.addRow(self.tr("&Year"), self._year)
        form.addRow(self.tr("&Planning period"), self._period)
        form.addRow(self.tr("&Date of issue"), self._date)
        form.addRow("", self._problem)
        form.addRow("", self._provenance)
        form.addRow(buttons)

    @property
    def changes(self) -> DocumentChanges:
        period = parse_year(self._period.text())
        year = parse_year(self._year.text())
        return DocumentChanges(
            title=self._title.text().strip(),
            region=self._chosen_region(),
            issuer=self._issuer.text().strip(),
            kind=DocumentKind(self._kind.currentData()),
            year=year if isinstance(year, int) else None,
            period=period if isinstance(period, tuple) else None,
            date=self._date.text().strip(),
        )

    def differs_from(self, document: Document) -> bool:
        changes = self.changes
        return any(getattr(document, name) != getattr(changes, name) for name in changes.__slots__)

    def _chosen_region(self) -> Region | None:
        typed = "".join(self._region.text().split())
        if not typed:
            return None
        if self._region_before is not None and typed == self._region_before.full_name:
            return self._region_before
        found = regions.find(typed)
        is_meant = found is not None and found.full_name.endswith(typed)
        return found if is_meant else Region(typed)

    def _show_region(self) -> None:
        region = self._chosen_region()
        if region is None:
            self._region_known.setText(self.tr("No region"))
        elif region.code:
            self._region_known.setText(f"{region.full_name} · {region.code}")
        else:
            self._region_known.setText(self.tr("Not in the list of divisions; kept as typed"))

    def _check(self) -> None:
        problem = self._found_problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._save.setEnabled(not problem)

    def _found_problem(self) -> str:
        if self._year_of(self._year) is False or isinstance(self._year_of(self._year), tuple):
            return self.tr("The year is four digits, such as 2021.")
        if self._period.text().strip() and not isinstance(self._year_of(self._period), tuple):
            return self.tr("The planning period is two years, such as 2021–2025.")
        if self._date.text().strip() and not _DATE.fullmatch(self._date.text().strip()):
            return self.tr("The date is written like 2021-03-05.")
        return ""

    @staticmethod
    def _year_of(field: QLineEdit) -> Year | bool:
        """The year or span typed; False if it is neither."""
        try:
            return parse_year(field.text())
        except ValueError:
            return False
