"""The one extractor, loaded when it is first needed and off the GUI thread."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.extract import Extractor


class Engine:
    """Loads once, whoever asks first; may be asked in any thread."""

    def __init__(self, overlay: Path | None = None, extractor: Extractor | None = None) -> None:
        """extractor: one that is there already."""
        self._overlay = overlay
        self._lock = threading.Lock()
        self._extractor = extractor

    def get(self) -> Extractor:
        """The extractor; the first call takes a second, and its first extraction another one, for
        a dictionary of sixty megabytes that reviewing alone does not need. Raises ResourceError.
        """
        with self._lock:
            if self._extractor is None:
                from reviewer.extract import Extractor  # noqa: PLC0415 - loads jieba

                self._extractor = Extractor.load(overlay=self._overlay)
            return self._extractor

    def warm(self) -> None:
        """Load all that an extraction needs, when one may soon be wanted. Raises ResourceError."""
        self.get().warm()

    def renew(self, overlay: Path) -> None:
        """Load anew at the next call of :meth:`get`, with this overlay."""
        with self._lock:
            self._overlay, self._extractor = overlay, None
