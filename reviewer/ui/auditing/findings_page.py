"""Findings by reviewer and by rule, as tables and plots."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.report import work
from reviewer.report.words import Words
from reviewer.report.work import Lines
from reviewer.stats import findings
from reviewer.stats.findings import FAST, Findings
from reviewer.ui.auditing.page_parts import dress_table, make_actions
from reviewer.ui.background.tasks import Task
from reviewer.ui.look.icons import Icon
from reviewer.ui.models.texts import TextTable
from reviewer.ui.report_pdf import draw, family_with_chinese
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.decisions import DecisionBar

_TABLES: tuple[Callable[[Findings, Words], Lines], ...] = (
    work.reviewers,
    work.rules,
    work.by_field,
    work.by_reason,
)
_PLOT_WIDTH = 28  # heights of a line


class FindingsPage(QWidget):
    """Counts beside the window when it is first seen, and when asked to."""

    said = Signal(str, bool)
    failed = Signal(object)  # Exception

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._found: Findings | None = None
        is_chinese = QLocale().language() == QLocale.Language.Chinese
        self._words = Words("zh" if is_chinese else "en")
        self.which = QComboBox(self)
        for key in ("by_reviewer", "by_rule", "corrections_by_field", "rejections_by_reason"):
            self.which.addItem(self._words(key))
        self.fast = QDoubleSpinBox(self)
        self.model = TextTable(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.plots = QWidget(self)
        self._column = QVBoxLayout(self.plots)
        self._bar = QProgressBar(self)
        self.acts = make_actions(
            (
                ("next", self.tr("Next table"), ("Ctrl+T",), Icon.NEXT, self._next_table),
                ("copy", self.tr("Copy"), ("Ctrl+C",), Icon.COPY, self.copy),
                ("renew", self.tr("Count anew"), ("F5",), Icon.REDO, self.renew),
                ("stop", self.tr("Stop"), ("Esc",), Icon.REJECT, self.stop),
            ),
            self,
        )
        self._lay_out()
        self.which.currentIndexChanged.connect(lambda _index: self._show_table())
        self.fast.editingFinished.connect(self._on_fast)
        self._update()

    def _lay_out(self) -> None:
        self.fast.setRange(0.5, 60.0)
        self.fast.setSingleStep(0.5)
        self.fast.setDecimals(1)
        self.fast.setValue(FAST)
        self.fast.setSuffix(self.tr(" s"))
        self._bar.setAccessibleName(self.tr("How many decisions were counted"))
        self._bar.hide()
        dress_table(self.table, self.tr("Findings"))
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 0)
        for text, widget in (
            (self.tr("Table"), self.which),
            (self.tr("A decision is fast under"), self.fast),
        ):
            label = QLabel(text, self)
            label.setBuddy(widget)
            widget.setAccessibleName(text)
            top.addWidget(label)
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._bar)
        scroll = QScrollArea(self)
        scroll.setWidget(self.plots)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Plots"))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.table)
        split.addWidget(scroll)
        split.setChildrenCollapsible(False)
        line = self.fontMetrics().height()
        split.setSizes([50 * line, (_PLOT_WIDTH + 3) * line])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        layout.addWidget(DecisionBar(list(self.acts.values()), self))

    # ------------------------------------------------------------------ counting
    def appear(self) -> None:
        """The page is seen: count what came since."""
        self.renew()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew(self) -> None:
        self.stop()
        store, fast = self._session.store, self.fast.value()
        task = self._session.pools.start(
            lambda task: findings.load(store, fast=fast, report=task.report)
        )
        self._task = task
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(lambda found: self._on_found(task, found))
        task.failed.connect(self._on_failed)
        self._update()

    def stop(self) -> None:
        """Give up counting; what was shown stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._bar.hide()
        self._update()

    def _on_fast(self) -> None:
        if self._found is not None and self._found.fast != self.fast.value():
            self.renew()

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setVisible(self._task is not None)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._bar.hide()
        self._update()
        self.failed.emit(error)

    def _on_found(self, task: Task, found: Findings) -> None:
        if task is not self._task:  # of an earlier question
            return
        self._task = None
        self._bar.hide()
        self._found = found
        self._show_table()
        self._show_plots()
        self._update()

    # ------------------------------------------------------------------ showing
    def _update(self) -> None:
        self.acts["stop"].setEnabled(self._task is not None)
        self.acts["copy"].setEnabled(self._found is not None)

    def _next_table(self) -> None:
        self.which.setCurrentIndex((self.which.currentIndex() + 1) % self.which.count())

    def _show_table(self) -> None:
        if self._found is None:
            return
        heads, rows = _TABLES[self.which.currentIndex()](self._found, self._words)
        self.model.show(heads, rows, right=range(1, len(heads)))
        self.table.resizeColumnsToContents()
        if rows:
            self.table.selectRow(0)

    def _show_plots(self) -> None:
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.deleteLater()
        assert self._found is not None
        if not self._found.reviewers:
            self._column.addWidget(QLabel(self._words("no_decisions"), self.plots))
        else:
            for title, svg in work.drawings(self._found, self._words):
                self._add_plot(title, svg)
        self._column.addStretch(1)

    def _add_plot(self, title: str, svg: str) -> None:
        image, _size = draw(svg, family_with_chinese())
        width = _PLOT_WIDTH * self.fontMetrics().height()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(image.width() / width)
        shown = QLabel(self.plots)
        shown.setPixmap(pixmap)
        shown.setAccessibleName(title)
        self._column.addWidget(QLabel(title, self.plots))
        self._column.addWidget(shown)

    def copy(self) -> None:
        """The table that is shown, with its heads."""
        QGuiApplication.clipboard().setText(self.model.tsv())
        self.said.emit(self.tr("Copied {n} rows.").format(n=self.model.rowCount()), True)
