"""Extracting again: which documents, then how far it is. Never modal, and can be stopped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.record import DocumentSummary

_DOCUMENT = Qt.ItemDataRole.UserRole


class ExtractAgainDialog(QDialog):
    """Documents with open candidates, to be ticked; whoever opened it does the work."""

    start_requested = Signal(list)  # ids of documents
    stop_requested = Signal()

    def __init__(
        self,
        documents: Sequence[DocumentSummary],
        ticked: frozenset[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Extract again"))
        self._is_running = False
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Documents"))
        for document in documents:
            self._list.addItem(self._item(document, document.id in ticked))
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress of the extraction"))
        self._bar.hide()
        self._buttons = QDialogButtonBox(self)
        self._start = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._start.setDefault(True)
        self._cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._list.itemChanged.connect(self._count)
        self._start.clicked.connect(self._on_start)
        self._cancel.clicked.connect(self.close)
        self._count()

    def _item(self, document: DocumentSummary, is_ticked: bool) -> QListWidgetItem:
        text = self.tr("{title} · {n} open").format(
            title=document.title or document.source_name, n=f"{document.n_open:,}"
        )
        item = QListWidgetItem(text)
        item.setData(_DOCUMENT, document.id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        return item

    def _lay_out(self) -> None:
        told = self.tr(
            "The candidates that nobody decided are proposed anew, with the rules and the own "
            "words of now. What was decided or added stays. One undo takes all of it back."
        )
        note = QLabel(told, self)
        note.setWordWrap(True)
        ticks = QHBoxLayout()
        for words, state in (
            (self.tr("Tick &all"), Qt.CheckState.Checked),
            (self.tr("Tick &none"), Qt.CheckState.Unchecked),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, state=state: self._tick(state))
            ticks.addWidget(button)
        ticks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self._list, 1)
        layout.addLayout(ticks)
        layout.addWidget(self._bar)
        layout.addWidget(self._buttons)
        line = self.fontMetrics().height()
        self.resize(36 * line, 26 * line)

    @property
    def chosen(self) -> list[int]:
        """The documents that are ticked, in order."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            int(item.data(_DOCUMENT))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """What was asked for is done or has failed."""
        self._is_running = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_running:
            self._is_running = False
            self.stop_requested.emit()
        self.deleteLater()

    def reject(self) -> None:
        self.close()

    def _tick(self, state: Qt.CheckState) -> None:
        for row in range(self._list.count()):
            self._list.item(row).setCheckState(state)

    def _count(self) -> None:
        n = len(self.chosen)
        self._start.setText(self.tr("Extract {n} again").format(n=f"{n:,}"))
        self._start.setEnabled(n > 0 and not self._is_running)

    def _on_start(self) -> None:
        self._is_running = True
        self._list.setEnabled(False)
        self._start.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self.start_requested.emit(self.chosen)
