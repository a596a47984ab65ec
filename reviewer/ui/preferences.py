"""The settings of the running program: one current value, saved at each change."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reviewer import settings as files
from reviewer.settings import Settings

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings; ``changed`` is emitted after each save."""

    changed = Signal(object, object)  # before, now
    failed = Signal(str)  # why they could not be saved

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        loaded = files.load(path)
        self.now = loaded.settings
        self.ignored = loaded.ignored
        if loaded.ignored:
            _log.info("settings that were of no use: %s", loaded.ignored)

    def take(self, settings: Settings) -> None:
        """Make ``settings`` the current ones."""
        before = self.now
        if settings == before:
            return
        self.now = settings
        try:
            files.save(self._path, settings)
        except OSError as error:
            self.failed.emit(error.strerror or str(error))
        self.changed.emit(before, settings)

    def change(self, **changes: object) -> None:
        self.take(self.now.changed(**changes))
