"""The status line: saved when, decided today, how fast, how much is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

_ENOUGH = 5  # decisions, before a pace is worth saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """n_left: open candidates of the project; per_hour: None while there is no pace to speak of;
    saved_at: local time of the last commit, None before the first."""

    saved_at: datetime | None
    n_today: int
    per_hour: float | None
    n_left: int
    n_numerals_left: int


def pace(n_decided: int, first_at: datetime | None, last_at: datetime | None) -> float | None:
    """Decisions an hour between the first and the last; None if too few to tell."""
    if n_decided < _ENOUGH or first_at is None or last_at is None:
        return None
    hours = (last_at - first_at).total_seconds() / 3600
    return (n_decided - 1) / hours if hours > 0 else None


class StatusLine(QWidget):
    """Shows :class:`Figures`; the ledger's figure is a button."""

    ledger_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved, self._today, self._pace, self._left = (QLabel(self) for _ in range(4))
        self._ledger = QPushButton(self)
        self._ledger.setFlat(True)
        self._ledger.setObjectName("status_ledger")
        self._ledger.setAccessibleName(self.tr("Number ledger: to the next open number"))
        self._ledger.setToolTip(self._ledger.accessibleName())
        self._ledger.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ledger.clicked.connect(self.ledger_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(16)
        for widget in (self._saved, self._today, self._pace, self._left, self._ledger):
            layout.addWidget(widget)

    def show_figures(self, figures: Figures) -> None:
        self._show_saved(figures.saved_at)
        self._today.setText(self.tr("Today {n}").format(n=f"{figures.n_today:,}"))
        self._pace.setVisible(figures.per_hour is not None)
        self._left.setText(self.tr("Left {n}").format(n=f"{figures.n_left:,}"))
        if figures.per_hour is not None:
            self._pace.setText(self.tr("Per hour {n}").format(n=f"{figures.per_hour:,.0f}"))
            minutes = 60 * figures.n_left / figures.per_hour
            if figures.n_left:
                self._left.setText(
                    self.tr("Left {n} (about {time})").format(
                        n=f"{figures.n_left:,}", time=self._in_words(minutes)
                    )
                )
        self._ledger.setText(
            self.tr("Number ledger: {n} left").format(n=f"{figures.n_numerals_left:,}")
        )
        self._settle()

    def _settle(self) -> None:
        """Lay out now, from the inside: else it is painted once with the old widths."""
        for widget in (self, self.parentWidget()):
            layout = widget.layout() if widget is not None else None
            if layout is not None:
                layout.activate()

    def _show_saved(self, saved_at: datetime | None) -> None:
        self._saved.setVisible(saved_at is not None)
        if saved_at is not None:
            self._saved.setText(self.tr("Saved {time}").format(time=f"{saved_at:%H:%M:%S}"))
            self._saved.setToolTip(f"{saved_at:%Y-%m-%d %H:%M:%S UTC%z}")

    def _in_words(self, minutes: float) -> str:
        if minutes < 90:
            return self.tr("%n min", "", max(1, round(minutes)))
        return self.tr("{n} h").format(n=f"{minutes / 60:.1f}")
