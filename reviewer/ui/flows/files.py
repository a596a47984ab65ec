"""What the window does with files: import, sample, export, details, another database."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reviewer import paths
from reviewer.domain.record import Done
from reviewer.review import operations
from reviewer.settings import Settings
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.tasks import Task
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.wording.documents import title_of

if TYPE_CHECKING:
    from reviewer.ui.dialogs.export import ExportWish


class Asking(QObject):
    """The system's file dialogs; tests pass their own answers instead."""

    def files(self, parent: QWidget, title: str, folder: str, patterns: str) -> list[Path]:
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, folder, patterns)
        return [Path(name) for name in chosen]

    def folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, title, folder)
        return Path(chosen) if chosen else None

    def database(
        self, parent: QWidget | None, title: str, folder: str, patterns: str
    ) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            parent, title, folder, patterns, options=QFileDialog.Option.DontConfirmOverwrite
        )
        return Path(chosen) if chosen else None

    def save(self, parent: QWidget | None, title: str, path: str, patterns: str) -> Path | None:
        """A file to be written; the system asks before one is replaced."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, path, patterns)
        return Path(chosen) if chosen else None

    def dialog(self, dialog: QDialog) -> bool:
        """Whether the dialog was accepted."""
        return dialog.exec() == QDialog.DialogCode.Accepted

    def beside(self, dialog: QDialog, then: Callable[[], object]) -> None:
        """Show a dialog beside the review, which goes on; ``then``: when it was accepted. One of
        its kind at a time: the one that is open comes to the front."""
        parent = dialog.parentWidget()
        for open_one in parent.findChildren(type(dialog)) if parent is not None else ():
            if open_one is not dialog and open_one.isVisible():
                dialog.deleteLater()
                open_one.raise_()
                open_one.activateWindow()
                return
        dialog.accepted.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
        dialog.activateWindow()


class FileActions(QObject):
    """Each method is what a command of the File menu does."""

    settings_changed = Signal(object)  # Settings
    database_requested = Signal(object)  # Path
    imported = Signal(object)  # Done
    said = Signal(str, bool)  # a sentence; whether it went well
    failed = Signal(object)  # Exception

    def __init__(
        self,
        session: ReviewSession,
        engine: Engine,
        settings: Callable[[], Settings],
        window: QWidget,
        asking: Asking,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._engine = engine
        self._settings = settings
        self._window = window
        self._asking = asking

    # ------------------------------------------------------------------ import
    def import_files(self) -> None:
        from reviewer.text.readers import SUFFIXES  # noqa: PLC0415 - loads the readers

        known = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        patterns = self.tr("Documents ({known});;All files (*)").format(known=known)
        files = self._asking.files(
            self._window, self.tr("Import files"), self._settings().folder, patterns
        )
        if files:
            self._remember(files[0].parent)
            self.import_paths(files)

    def import_folder(self) -> None:
        folder = self._asking.folder(
            self._window, self.tr("Import a folder"), self._settings().folder
        )
        if folder is not None:
            self._remember(folder)
            self.import_paths([folder])

    def open_sample(self) -> None:
        folder = paths.resources() / "samples"
        self.import_paths(
            sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md", ".docx"))
        )

    def import_paths(self, files: Sequence[Path]) -> None:
        """Import files and folders beside the review; a dialog that is not modal follows it."""
        # Loaded here, not at start: reading and extracting bring large libraries with them.
        from reviewer.ui.background.importing import FileResult, ImportJob  # noqa: PLC0415
        from reviewer.ui.dialogs.importing import ImportDialog  # noqa: PLC0415

        session = self._session
        job = ImportJob(session.store, session.actor, session.pools, self._engine.get, self)
        dialog = ImportDialog(job, self._window)
        dialog.document_requested.connect(session.open_document)
        job.committed.connect(self._on_imported)
        job.ended.connect(lambda _seconds: job.deleteLater())

        def open_first(result: FileResult) -> None:
            if session.document is None and result.document_ids:
                session.open_document(result.document_ids[0])

        job.file_done.connect(open_first)
        job.start(files)
        dialog.show()

    def _on_imported(self, done: Done) -> None:
        self.imported.emit(done)

    # ------------------------------------------------------------------ export
    def export(self) -> None:
        from reviewer.export import FORMATS  # noqa: PLC0415 - loads openpyxl
        from reviewer.ui.dialogs.export import ExportDialog  # noqa: PLC0415

        settings = self._settings()
        dialog = ExportDialog(
            sorted(FORMATS),
            chosen=settings.export_format,
            folder=Path(settings.folder) if settings.folder else Path.home(),
            name=self.tr("indicators"),
            parent=self._window,
        )
        self._asking.beside(dialog, lambda: self._export(dialog.wish))

    def _export(self, wish: ExportWish) -> None:
        self.settings_changed.emit(
            self._settings().changed(export_format=wish.format, folder=str(wish.path.parent))
        )
        began = time.perf_counter()
        task = self._session.pools.start(partial(_export, self._session, wish))
        task.succeeded.connect(partial(self._on_exported, wish.path, began))
        task.failed.connect(self.failed)

    def _on_exported(self, path: Path, began: float, n_records: int) -> None:
        text = self.tr("{n} records written to “{path}” in {seconds} s.").format(
            n=f"{n_records:,}", path=path, seconds=f"{time.perf_counter() - began:.1f}"
        )
        self.said.emit(text, True)

    # ------------------------------------------------------------------ the rest
    def edit_details(self) -> None:
        from reviewer.ui.dialogs.details import DetailsDialog  # noqa: PLC0415 - loads divisions

        stored, session = self._session.document, self._session
        if stored is None:
            return
        dialog = DetailsDialog(stored, self._window)

        def keep() -> None:
            changes = dialog.changes
            if dialog.differs_from(stored.document):
                session.perform(
                    lambda: operations.edit_document(
                        session.store,
                        stored.id,
                        changes,
                        version=stored.version,
                        actor=session.actor,
                    ),
                    lambda _done: session.reload_document(),
                )

        self._asking.beside(dialog, keep)

    def open_database(self) -> None:
        patterns = self.tr("Review databases (*.sqlite3);;All files (*)")
        chosen = self._asking.database(
            self._window,
            self.tr("Open database, or name a new one"),
            str(self._session.store.path),
            patterns,
        )
        if chosen is not None:
            self.database_requested.emit(
                chosen if chosen.suffix else chosen.with_suffix(".sqlite3")
            )

    def edit_settings(self) -> None:
        from reviewer.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(
            self._settings(),
            login=self._session.actor.name,
            database=str(self._session.store.path),
            parent=self._window,
        )
        self._asking.beside(
            dialog, lambda: self.settings_changed.emit(self._settings().changed(**dialog.changes))
        )

    def title(self) -> str:
        stored = self._session.document
        return title_of(stored) if stored is not None else ""

    def _remember(self, folder: Path) -> None:
        self.settings_changed.emit(self._settings().changed(folder=str(folder)))


def _export(session: ReviewSession, wish: object, task: Task) -> int:
    from reviewer.audit.receipt import keep_beside  # noqa: PLC0415
    from reviewer.export import export  # noqa: PLC0415
    from reviewer.ui.dialogs.export import ExportWish  # noqa: PLC0415
    from reviewer.ui.flows.people import make_receipt  # noqa: PLC0415

    assert isinstance(wish, ExportWish)
    result = export(
        session.store,
        wish.path,
        format=wish.format,
        include_open=wish.include_open,
        progress=task.report,
    )
    keep_beside(make_receipt(session, (result.trail_entry, result.trail_hash)), wish.path)
    return result.n_records
