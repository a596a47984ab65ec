"""A database that is opened beside the window's first picture, with the libraries that it takes.

Loading SQLModel takes longer than all else that a start does, and nobody waits for it here. What
is loaded in the worker knows no Qt: Qt's types are made when they are first named, and only the
window's thread may do that.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reviewer.text import normalise
from reviewer.ui.background.tasks import Pools, Task

if TYPE_CHECKING:
    from reviewer.storage.store import Store

LIBRARIES = (  # with what they import: all that the window goes on with and that knows no Qt
    "reviewer.storage.store",
    "reviewer.review.operations",
    "reviewer.review.accounts",
    "reviewer.review.actor",
    "reviewer.review.notes",
    "reviewer.review.signing_off",
    "reviewer.audit.checkpoint",
    "reviewer.domain.timeline",
    "reviewer.storage.backup",
    "reviewer.storage.inspections",
    "reviewer.storage.places",
    "reviewer.storage.sources",
    "reviewer.text.pinyin",
)


class Opening(QObject):
    """Opens one database. Its ``outcome`` is handed out once; after that it is the taker's."""

    ended = Signal()

    def __init__(self, path: Path | None, pools: Pools, parent: QObject | None = None) -> None:
        """path: None loads the libraries only."""
        super().__init__(parent)
        self._path = path
        self._outcome: Store | Exception | None = None
        self.is_under_way = True
        self._task = pools.ask(self._work)
        self._task.succeeded.connect(self._on_succeeded)
        self._task.failed.connect(self._on_failed)

    def take(self) -> Store | Exception | None:
        """The database, or why it could not be opened; None if none was asked for."""
        outcome, self._outcome = self._outcome, None
        return outcome

    def drop(self) -> None:
        """Close what nobody took; to be called after the pools were shut down."""
        outcome = self.take()
        if outcome is not None and not isinstance(outcome, Exception):
            outcome.close()

    def _work(self, task: Task) -> None:
        for name in LIBRARIES:
            task.check()
            import_module(name)
        task.check()
        normalise.simplify("")  # how to is worked out once: here, or in the window with a document
        if self._path is not None:
            task.check()
            from reviewer.storage.store import Store  # noqa: PLC0415

            self._outcome = Store.open(self._path)

    def _on_succeeded(self, _nothing: object) -> None:
        self._end()

    def _on_failed(self, error: Exception) -> None:
        self._outcome = error
        self._end()

    def _end(self) -> None:
        self.is_under_way = False
        self.ended.emit()
