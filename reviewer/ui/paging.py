"""Page images beside the text or in its place: which are shown, and what they are told."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from reviewer.domain.record import Done, RecordDetail, StoredDocument
from reviewer.errors import ReviewerError
from reviewer.text.geometry import PageSize
from reviewer.ui.background.page_loader import PageLoader
from reviewer.ui.commands import Needs
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.pages import PageView
from reviewer.ui.views.source import SourceView
from reviewer.ui.wording.errors import error_text


class Reading(StrEnum):
    """What the middle of the window shows."""

    TEXT = "text"
    BESIDE = "beside"
    PAGES = "pages"


class Paging(QObject):
    """Keeps the page view at the session's document and record, while it is shown.

    The file is read and opened only when its pages are first to be seen.
    """

    mode_changed = Signal(str)  # what the user chose: a Reading

    def __init__(
        self,
        session: ReviewSession,
        source: SourceView,
        pages: PageView,
        parent: QObject,
        *,
        mode: str = Reading.TEXT.value,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source
        self._pages = pages
        self._loader = PageLoader(session.store, session.pools, self)
        self._stored: StoredDocument | None = None
        self._shown: StoredDocument | None = None  # what the page view was given
        self._mode = Reading(mode) if mode in set(Reading) else Reading.TEXT
        self._is_peeking = False
        session.document_opened.connect(self._on_document)
        session.record_selected.connect(self._on_record)
        session.committed.connect(self._on_committed)
        pages.record_chosen.connect(session.select)
        pages.selected.connect(source.select)
        pages.wanted.connect(self._loader.want)
        self._loader.opened.connect(self._on_opened)
        self._loader.drawn.connect(pages.take)
        self._loader.failed.connect(self._on_failed)
        self._arrange()

    # ------------------------------------------------------------------ commands
    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "view.pages": partial(self._toggle, Reading.BESIDE),
            "view.pages_only": partial(self._toggle, Reading.PAGES),
        }

    def holding(self) -> Needs:
        return Needs.PAGES if self.why_not() == "" else Needs.NOTHING

    def why_not(self) -> str:
        """Why there are no page images to show; "" if there are."""
        stored = self._stored
        if stored is None:
            return self.tr("No document is open.")
        if stored.source_format != "pdf":
            return self.tr("Only PDF files have page images; this is a {format} file.").format(
                format=stored.source_format.upper() or "–"
            )
        if not stored.has_file:
            return self.tr("The PDF file was not kept when it was imported.")
        return ""

    @property
    def reading(self) -> Reading:
        """What is shown now."""
        if self.why_not():
            return Reading.TEXT
        return Reading.PAGES if self._is_peeking else self._mode

    def peek(self) -> bool:
        """The page image in the place of the text until the next peek or decision; False if the
        pages are shown anyway, or there are none."""
        if self.why_not() or self._mode is not Reading.TEXT:
            return False
        self._is_peeking = not self._is_peeking
        self._arrange()
        return True

    def leave_peek(self) -> bool:
        """Back to the text; False if nothing was peeked at."""
        if not self._is_peeking:
            return False
        self._is_peeking = False
        self._arrange()
        return True

    def zoom(self, by: int) -> bool:
        """Make the pages larger (0: as wide as the view), if the focus is on them."""
        if not self._pages.hasFocus():
            return False
        self._pages.set_zoom(100 if by == 0 else self._pages.zoom + by)
        return True

    def stop(self) -> None:
        """To be called before the pools are shut down."""
        self._loader.stop()

    def _toggle(self, mode: Reading) -> None:
        self._is_peeking = False
        self._mode = Reading.TEXT if self._mode is mode else mode
        self.mode_changed.emit(self._mode.value)
        self._arrange()

    # ------------------------------------------------------------------ showing
    def _arrange(self) -> None:
        reading = self.reading
        has_focus = self._source.hasFocus() or self._pages.hasFocus()
        focus = self._source.focusProxy()
        has_focus = has_focus or (focus is not None and focus.hasFocus())
        self._pages.setVisible(reading is not Reading.TEXT)
        self._source.setVisible(reading is not Reading.PAGES)
        if has_focus:
            shown = self._pages if reading is Reading.PAGES else self._source
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if reading is not Reading.TEXT:
            self._load()

    def _load(self) -> None:
        """Give the page view the document and the record, if it has not got them."""
        if self._shown is not self._stored:
            self._shown = self._stored
            self._pages.clear()
            self._loader.open(self._stored)
        else:
            self._pages.update_marks(list(self._session.marks.values()))
            self._pages.show_record(self._session.detail)

    def _on_document(self, stored: StoredDocument | None) -> None:
        self._stored = stored
        self._is_peeking = False
        if self._shown is not None and (stored is None or stored.id != self._shown.id):
            self._shown = None
            self._loader.open(None)
            self._pages.clear()
        elif self._shown is not None:
            self._shown = stored  # the same one, read anew
        self._arrange()

    def _on_record(self, detail: RecordDetail | None) -> None:
        if self._is_peeking:
            self.leave_peek()
        elif self.reading is not Reading.TEXT:
            self._pages.show_record(detail)

    def _on_committed(self, done: Done) -> None:
        del done
        if self.reading is not Reading.TEXT:
            self._pages.update_marks(list(self._session.marks.values()))

    def _on_opened(self, sizes: list[PageSize]) -> None:
        if self._stored is not None:
            marks = list(self._session.marks.values())
            self._pages.show_pages(self._stored.document.pages, sizes, marks)
            self._pages.show_record(self._session.detail)

    def _on_failed(self, number: int, error: Exception) -> None:
        """A sentence where the page would be; what is no ReviewerError is for the window."""
        if not isinstance(error, ReviewerError):
            self._session.failed.emit(error)
        elif number:
            self._pages.take_failure(number, error_text(error))
        else:
            self._pages.clear(error_text(error))
