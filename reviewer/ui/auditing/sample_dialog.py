"""Which records a sample is drawn from, and how strictly they are inspected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.record import DocumentSummary
from reviewer.domain.sampling import Inspection, Lot, Outcome, Plan, Severity
from reviewer.domain.view import View
from reviewer.errors import ReviewerError
from reviewer.stats import sampling
from reviewer.stats.sampling import Advice, Past
from reviewer.ui.auditing.grades import sampling_word
from reviewer.ui.auditing.sampling_words import plan_text
from reviewer.ui.wording.errors import error_text

_LEVEL, _AQL = "II", "1.5"
CountLot = Callable[[Lot, Callable[[int], None]], None]
"""Calls back with the size of a lot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleWish:
    lot: Lot
    lot_size: int
    plan: Plan
    counts_minor: bool


class SampleDialog(QDialog):
    """:attr:`wish` is what was chosen, None until it can be drawn."""

    def __init__(
        self,
        *,
        documents: Iterable[DocumentSummary],
        reviewers: Sequence[str],
        view: View | None,
        past: Sequence[Inspection],
        count: CountLot,
        parent: QWidget | None = None,
    ) -> None:
        """view: what the table of the main window shows; past: samples, the newest first."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New sample"))
        self.wish: SampleWish | None = None
        self._past = past
        self._view = view
        self._count = count
        self._lot_size: int | None = None
        self._serial = 0
        self._is_severity_chosen = False
        self.document = QComboBox(self)
        self.document.addItem(self.tr("All documents"), None)
        for one in documents:
            self.document.addItem(one.title or one.source_name, one.id)
        self.reviewer = QComboBox(self)
        self.reviewer.addItem(self.tr("Everybody"), "")
        for name in reviewers:
            self.reviewer.addItem(name, name)
        self.first, self.last = QLineEdit(self), QLineEdit(self)
        self.only_view = QCheckBox(self.tr("Only what the table of records shows now"), self)
        self.only_view.setEnabled(view is not None)
        tables = sampling.load()
        self.level, self.aql, self.severity = QComboBox(self), QComboBox(self), QComboBox(self)
        self.level.addItems(tables.levels)
        self.aql.addItems(tables.aqls)
        for severity in Severity:
            self.severity.addItem(sampling_word(severity), severity.value)
        self.minor = QCheckBox(self.tr("Minor errors count, too"), self)
        self.minor.setChecked(True)
        self.advice, self.plan = QLabel(self), QLabel(self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out()
        self._connect()
        self.level.setCurrentText(_LEVEL)
        self.aql.setCurrentText(_AQL)
        self._on_lot()

    def _lay_out(self) -> None:
        self.first.setPlaceholderText(self.tr("2026-03-01 or 2026-03-01 14:30"))
        self.last.setPlaceholderText(self.tr("2026-03-31, that day included"))
        draw = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        draw.setText(self.tr("Draw the sample"))
        form = QFormLayout()
        form.addRow(self.tr("Document"), self.document)
        form.addRow(self.tr("Reviewer"), self.reviewer)
        form.addRow(self.tr("Decided from"), self.first)
        form.addRow(self.tr("Decided to"), self.last)
        form.addRow("", self.only_view)
        form.addRow(self.tr("Inspection level"), self.level)
        form.addRow(self.tr("AQL: percent of wrong records"), self.aql)
        form.addRow(self.tr("Inspection"), self.severity)
        form.addRow("", self.advice)
        form.addRow("", self.minor)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for label in (self.advice, self.plan):
            label.setWordWrap(True)
            label.setMinimumWidth(26 * self.fontMetrics().height())
        self.advice.setProperty("muted", True)
        self.plan.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        layout.addWidget(self.plan)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        for combo in (self.document, self.reviewer):
            combo.currentIndexChanged.connect(lambda _index: self._on_lot())
        for line in (self.first, self.last):
            line.textChanged.connect(lambda _text: self._on_lot())
        self.only_view.toggled.connect(lambda _on: self._on_lot())
        for combo in (self.level, self.aql):
            combo.currentIndexChanged.connect(lambda _index: self._on_plan())
        self.severity.activated.connect(self._on_severity)
        self.severity.currentIndexChanged.connect(lambda _index: self._show_plan())
        self.minor.toggled.connect(lambda _on: self._show_plan())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # ------------------------------------------------------------------ the lot
    def lot(self) -> Lot:
        """Raises ValueError if a time is none."""
        document, first, last = self.document.currentData(), self.first.text(), self.last.text()
        until = datetime.fromisoformat(last.strip()).astimezone() if last.strip() else None
        if until is not None:
            until += timedelta(days=1) if len(last.strip()) <= 10 else timedelta(minutes=1)
        return Lot(
            documents=frozenset() if document is None else frozenset({document}),
            reviewer=self.reviewer.currentData(),
            first=datetime.fromisoformat(first.strip()).astimezone() if first.strip() else None,
            until=until,
            view=self._view if self.only_view.isChecked() else None,
        )

    def _on_lot(self) -> None:
        self._serial += 1
        self._lot_size = None
        try:
            lot = self.lot()
        except ValueError:
            self._show_plan()
            return
        serial = self._serial
        self._count(lot, lambda size: self._on_counted(serial, size))
        self._on_plan()

    def _on_counted(self, serial: int, size: int) -> None:
        if serial == self._serial:
            self._lot_size = size
            self._show_plan()

    # ------------------------------------------------------------------ the plan
    def _on_severity(self, _index: int) -> None:
        self._is_severity_chosen = True

    def _on_plan(self) -> None:
        advice = self.advised()
        texts = {
            Severity.NORMAL: self.tr("The rules for switching speak for normal inspection."),
            Severity.TIGHTENED: self.tr(
                "Two of five lots were rejected: the rules speak for tightened inspection."
            ),
            Severity.REDUCED: self.tr(
                "The lots were good for long: the rules allow reduced inspection."
            ),
        }
        text = texts[advice.severity]
        if advice.is_stopped:
            text = self.tr(
                "Five lots were rejected under tightened inspection: find the cause before "
                "anything else is inspected."
            )
        elif advice.severity is Severity.NORMAL:
            text += " " + self.tr("Score towards reduced inspection: {n} of 30.").format(
                n=advice.score
            )
        self.advice.setText(text)
        if not self._is_severity_chosen:
            self.severity.setCurrentIndex(self.severity.findData(advice.severity.value))
        self._show_plan()

    def advised(self) -> Advice:
        """What the samples before, of the same reviewer, level and AQL, speak for."""
        same = [
            one
            for one in reversed(self._past)
            if one.outcome is not Outcome.OPEN
            and (one.plan.level, one.plan.aql) == (self.level.currentText(), self.aql.currentText())
            and one.lot["reviewer"] == self.reviewer.currentData()
        ]
        return sampling.advise([Past(one.plan, one.lot_size, one.n_wrong) for one in same])

    def _show_plan(self) -> None:
        self.wish = None
        if self._lot_size is None:
            text = self.tr("Counting the decided records…")
            try:
                self.lot()
            except ValueError:
                text = self.tr("A time is written like 2026-03-01 or 2026-03-01 14:30.")
        else:
            text = self._planned(self._lot_size)
        self.plan.setText(text)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.wish is not None)

    def _planned(self, lot_size: int) -> str:
        try:
            plan = sampling.plan(
                lot_size,
                level=self.level.currentText(),
                aql=self.aql.currentText(),
                severity=Severity(self.severity.currentData()),
            )
        except ReviewerError as error:
            return error_text(error)
        counts = self.minor.isChecked()
        self.wish = SampleWish(lot=self.lot(), lot_size=lot_size, plan=plan, counts_minor=counts)
        return plan_text(plan, lot_size)
