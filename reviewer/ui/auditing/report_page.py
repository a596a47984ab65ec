"""The audit report in the window: made beside it, read there, saved as HTML or PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import QT_TRANSLATE_NOOP, ExportError, reason
from reviewer.report import figures, page
from reviewer.report.figures import Figures
from reviewer.report.words import LANGUAGES, Words
from reviewer.stats.findings import FAST
from reviewer.ui import report_pdf
from reviewer.ui.auditing.page_parts import make_actions
from reviewer.ui.background.tasks import Task
from reviewer.ui.look.icons import Icon
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.decisions import DecisionBar

SaveFile = Callable[[QWidget, str, str, str], Path | None]
_NAMES = {"zh": "中文", "en": "English"}
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” was not written: {reason}. Close it if another program has it open, "
    "or choose another place.",
)


class ReportPage(QWidget):
    """``save_file`` is asked for a place with a title, a proposal and patterns."""

    said = Signal(str, bool)
    failed = Signal(object)  # Exception

    def __init__(
        self, session: ReviewSession, save_file: SaveFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._save_file = save_file
        self._task: Task | None = None
        self._figures: Figures | None = None
        self._document: QTextDocument | None = None
        self.language = QComboBox(self)
        for language in LANGUAGES:
            self.language.addItem(_NAMES[language], language)
        is_chinese = QLocale().language() == QLocale.Language.Chinese
        self.language.setCurrentIndex(self.language.findData("zh" if is_chinese else "en"))
        self.text = QTextBrowser(self)
        self.state = QLabel(self)
        self._bar = QProgressBar(self)
        self.acts = make_actions(
            (
                ("make", self.tr("Make the report"), ("F5",), Icon.REDO, self.make),
                ("html", self.tr("Save as HTML…"), ("Ctrl+S",), Icon.EXPORT, self.save_html),
                ("pdf", self.tr("Save as PDF…"), ("Ctrl+P",), Icon.PAGES, self.save_pdf),
                ("stop", self.tr("Stop"), ("Esc",), Icon.REJECT, self.stop),
            ),
            self,
        )
        self._lay_out()
        self.language.currentIndexChanged.connect(lambda _index: self._show())
        self._update()

    def _lay_out(self) -> None:
        self.text.setAccessibleName(self.tr("Audit report"))
        self.text.setOpenLinks(False)
        self.text.setStyleSheet("background: #ffffff; color: #1b1f24;")  # paper in every theme
        self.state.setProperty("muted", True)
        self._bar.setAccessibleName(self.tr("How far the report is"))
        self._bar.hide()
        name = self.tr("Language of the report")
        label = QLabel(name, self)
        label.setBuddy(self.language)
        self.language.setAccessibleName(name)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 0)
        for widget in (label, self.language):
            top.addWidget(widget)
        top.addWidget(self.state, 1)
        top.addWidget(self._bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)
        layout.addWidget(DecisionBar(list(self.acts.values()), self))

    # ------------------------------------------------------------------ making
    def appear(self) -> None:
        """The page is seen: make the report if there is none."""
        if self._figures is None and self._task is None:
            self.make()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self) -> None:
        """Check and count the whole database."""
        self.stop()
        session = self._session
        task = session.pools.start(
            lambda task: figures.gather(
                session.store, by=session.actor.name, fast=FAST, progress=task.report
            )
        )
        self._task = task
        self.state.setText(self.tr("Checking the whole database…"))
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(self._on_made)
        task.failed.connect(self._on_failed)
        self._update()

    def stop(self) -> None:
        """Give up; a report that was made stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._end()

    def _end(self) -> None:
        self._task = None
        self._bar.hide()
        self.state.setText("" if self._figures is None else Words.time(self._figures.at))
        self._update()

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setVisible(self._task is not None)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _on_made(self, made: Figures) -> None:
        if self._task is None:  # given up
            return
        self._figures = made
        self._end()
        self._show()

    def _update(self) -> None:
        for name in ("html", "pdf"):
            self.acts[name].setEnabled(self._figures is not None and self._task is None)
        self.acts["stop"].setEnabled(self._task is not None)

    # ------------------------------------------------------------------ reading and saving
    def _page(self, plot: Callable[[str], str]) -> str:
        assert self._figures is not None
        return page.html(self._figures, Words(self.language.currentData()), plot)

    def _show(self) -> None:
        if self._figures is None:
            return
        document = report_pdf.make_document(self._page, zoom=1.15)
        document.setParent(self.text)
        self.text.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document

    def _place(self, suffix: str, pattern: str) -> Path | None:
        proposed = self._session.store.path.parent / f"audit-report.{suffix}"
        place = self._save_file(self, self.tr("Save the audit report"), str(proposed), pattern)
        if place is None or place.suffix.lower() == f".{suffix}":
            return place
        return place.with_name(f"{place.name}.{suffix}")

    def save_html(self) -> None:
        """As one file that needs nothing beside it."""
        path = self._place("html", "HTML (*.html)")
        if path is not None:
            self._save(path, lambda: _write(self._page(lambda svg: svg), path))

    def save_pdf(self) -> None:
        path = self._place("pdf", "PDF (*.pdf)")
        if path is not None:
            self._save(path, partial(report_pdf.write, self._page, path))

    def _save(self, path: Path, write: Callable[[], None]) -> None:
        text = self.tr("Saved as “{path}”.").format(path=path)
        task = self._session.pools.start(lambda _task: write())
        task.succeeded.connect(lambda _nothing: self.said.emit(text, True))
        task.failed.connect(self.failed)


def _write(text: str, path: Path) -> None:
    """Whole or not at all. Raises ExportError if it cannot be written."""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8", newline="\n")
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise ExportError(_UNWRITABLE, path=path, reason=reason(error)) from error
