"""The import: what it is at, how far, and what came of each file. Never modal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import ReviewerError
from reviewer.ui.background.importing import FileResult, ImportJob
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.wording.errors import error_text


class ImportDialog(QDialog):
    """Follows one :class:`ImportJob`; may be closed at any time, the import goes on."""

    document_requested = Signal(int)

    def __init__(self, job: ImportJob, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self._job = job
        self._n_files = self._n_done = self._n_failed = 0
        self._n_documents = self._n_candidates = 0
        self._is_over = False
        self._heading = QLabel(self.tr("Looking for files…"), self)
        self._heading.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._bar.setRange(0, 0)
        self._model = QStandardItemModel(0, 4, self)
        self._model.setHorizontalHeaderLabels(
            [self.tr("File"), self.tr("Result"), self.tr("Candidates"), self.tr("Seconds")]
        )
        self._table = self._make_table()
        self._buttons = QDialogButtonBox(self)
        self._stop = self._buttons.addButton(
            self.tr("Stop after this file"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self._stop.setAutoDefault(False)  # a key pressed a moment too late stops nothing
        self._close = self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        for widget in (self._heading, self._bar, self._table, self._buttons):
            layout.addWidget(widget)
        line = self.fontMetrics().height()
        self.resize(44 * line, 24 * line)
        self._connect()

    def _make_table(self) -> QTreeView:
        table = QTreeView(self)
        table.setAccessibleName(self.tr("Results, file by file"))
        table.setModel(self._model)
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(
            lambda index: self._open(self._model.index(index.row(), 0).data(_DOCUMENT))
        )
        return table

    def _connect(self) -> None:
        self._job.started.connect(self._on_started)
        self._job.file_begun.connect(self._on_begun)
        self._job.file_done.connect(self._on_done)
        self._job.ended.connect(self._on_ended)
        self._stop.clicked.connect(self._on_stop)
        self._close.clicked.connect(self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_over:
            self.deleteLater()

    def _on_started(self, n_files: int) -> None:
        self._n_files = n_files
        self._bar.setRange(0, n_files)

    def _on_begun(self, path: Path) -> None:
        self._heading.setText(
            self.tr("Reading {name} ({n} of {all})").format(
                name=path.name, n=self._n_done + 1, all=self._n_files
            )
        )

    def _on_done(self, result: FileResult) -> None:
        self._n_done += 1
        self._bar.setValue(self._n_done)
        row = [
            QStandardItem(result.path.name),
            QStandardItem(self._outcome(result)),
            QStandardItem("" if result.error else f"{result.n_candidates:,}"),
            QStandardItem(f"{result.seconds:.2f}"),
        ]
        row[0].setToolTip(str(result.path))
        row[0].setIcon(icon(Icon.ERROR if result.error else Icon.CONFIRM))
        row[0].setData(result.document_ids[0] if result.document_ids else None, _DOCUMENT)
        for number in row[2:]:
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._model.appendRow(row)
        self._table.scrollToBottom()
        self._n_failed += result.error is not None
        if not result.is_known:
            self._n_documents += len(result.document_ids)
            self._n_candidates += result.n_candidates

    def _outcome(self, result: FileResult) -> str:
        if isinstance(result.error, ReviewerError):
            return error_text(result.error)
        if result.error is not None:
            return self.tr("Not imported because of a fault in the program; see the report.")
        if result.is_known:
            return self.tr("Already there: nothing was doubled")
        titles = [title for title in result.titles if title]
        if len(result.document_ids) == len(titles) == 1:
            return titles[0]
        return self.tr("{n} documents: {titles}").format(
            n=len(result.document_ids), titles="; ".join(titles)
        )

    def _on_ended(self, seconds: float) -> None:
        self._is_over = True
        self._stop.setEnabled(False)
        self._bar.setValue(self._bar.maximum())
        text = self.tr(
            "Files: {files} · documents: {documents} · candidates: {candidates} · {seconds} s"
        ).format(
            documents=f"{self._n_documents:,}",
            candidates=f"{self._n_candidates:,}",
            files=f"{self._n_done - self._n_failed:,}",
            seconds=f"{seconds:.1f}",
        )
        if self._n_failed:
            text += " " + self.tr("Files that could not be imported: {n}.").format(n=self._n_failed)
        self._heading.setText(text)
        self._close.setFocus()
        if not self.isVisible():
            self.deleteLater()

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._job.cancel()

    def _open(self, document_id: object) -> None:
        if isinstance(document_id, int):
            self.document_requested.emit(document_id)


_DOCUMENT = Qt.ItemDataRole.UserRole
