"""Importing beside the review: files are read and extracted in a pool, then written in turn."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reviewer.domain.record import Actor, Imported
from reviewer.errors import ReviewerError
from reviewer.extract import Extractor
from reviewer.review import intake, operations
from reviewer.review.intake import Prepared
from reviewer.storage.store import Store
from reviewer.text.sandbox import Sandbox
from reviewer.ui.background.tasks import Pools, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """What came of one file; error: None if it was stored, or known already (``is_known``)."""

    path: Path
    seconds: float
    titles: tuple[str, ...] = ()
    document_ids: tuple[int, ...] = ()
    n_candidates: int = 0
    is_known: bool = False
    error: Exception | None = None


class ImportJob(QObject):
    """Imports files one after another; each stands or fails for itself."""

    started = Signal(int)  # how many files
    file_begun = Signal(object)  # Path
    file_done = Signal(object)  # FileResult
    committed = Signal(object)  # Done
    ended = Signal(float)  # seconds in all; also after a cancel

    def __init__(
        self,
        store: Store,
        actor: Actor,
        pools: Pools,
        extractor: Callable[[], Extractor],
        parent: QObject | None = None,
    ) -> None:
        """extractor: gives the one extractor, loading it first if need be; called in a pool."""
        super().__init__(parent)
        self._store = store
        self._actor = actor
        self._pools = pools
        self._extractor = extractor
        self._sandbox = Sandbox()  # one child for all files; each task has it for itself
        self._left: deque[Path] = deque()
        self._task: Task | None = None  # reads and extracts the file under way
        self._began = self._file_began = 0.0

    def start(self, paths: Sequence[Path]) -> None:
        """Gather the files that ``paths`` (files and folders) mean, then import them."""
        self._began = time.perf_counter()
        task = self._pools.start(lambda _: _gathered(paths))
        task.succeeded.connect(self._on_gathered)
        task.failed.connect(partial(self._on_failed, paths[0]))

    def cancel(self) -> None:
        """Import no further file, nor the one under way unless it is being stored already."""
        self._left.clear()
        if self._task is not None:
            self._task.cancel()

    def _on_gathered(self, found: object) -> None:
        assert isinstance(found, list)
        results = [one for one in found if isinstance(one, FileResult)]
        self._left.extend(path for path in found if isinstance(path, Path))
        self.started.emit(len(found))
        for result in results:
            self.file_done.emit(result)
        self._next()

    def _next(self) -> None:
        self._task = None
        if not self._left:
            self.ended.emit(time.perf_counter() - self._began)
            self._pools.start(lambda _: self._sandbox.close())
            return
        path = self._left.popleft()
        self._file_began = time.perf_counter()
        self.file_begun.emit(path)
        work = partial(self._prepare, path)
        self._task = task = self._pools.start(work, on_cancel=self._sandbox.kill)
        task.succeeded.connect(partial(self._on_prepared, path))
        task.failed.connect(partial(self._on_failed, path))
        task.cancelled.connect(self._next)

    def _prepare(self, path: Path, task: Task) -> Prepared:
        extractor = self._extractor()
        task.check()
        try:
            prepared = intake.prepare(path, extractor, read=self._sandbox.read, check=task.check)
        except ReviewerError:
            task.check()  # it failed because its reader was ended
            raise
        task.check()
        return prepared

    def _on_prepared(self, path: Path, prepared: Prepared) -> None:
        self._task = None
        task = self._pools.write(
            lambda _: operations.import_source(
                self._store, prepared.source, prepared.parts, actor=self._actor
            )
        )
        task.succeeded.connect(partial(self._on_stored, path, prepared))
        task.failed.connect(partial(self._on_failed, path))

    def _on_stored(self, path: Path, prepared: Prepared, imported: Imported) -> None:
        if imported.done is not None:
            self.committed.emit(imported.done)
        self.file_done.emit(
            FileResult(
                path=path,
                seconds=time.perf_counter() - self._file_began,
                titles=tuple(document.title for document, _ in prepared.parts),
                document_ids=imported.document_ids,
                n_candidates=prepared.n_candidates,
                is_known=imported.is_known,
            )
        )
        self._next()

    def _on_failed(self, path: Path, error: Exception) -> None:
        self._fail(path, error)
        self._next()

    def _fail(self, path: Path, error: Exception) -> None:
        seconds = time.perf_counter() - (self._file_began or self._began)
        self.file_done.emit(FileResult(path=path, seconds=seconds, error=error))


def _gathered(paths: Sequence[Path]) -> list[Path | FileResult]:
    """The files of each path in order; a path that holds none gives its error instead."""
    found: dict[Path, Path | FileResult] = {}
    for path in paths:
        try:
            found.update({file: file for file in intake.gather([path])})
        except ReviewerError as error:
            found[path] = FileResult(path=path, seconds=0.0, error=error)
    return list(found.values())
