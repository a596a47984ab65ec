"""Pages of one PDF at a time, opened, drawn and measured off the GUI thread, one after another.

What is wanted is said anew whenever the view moves: what went out of sight before its turn is
never drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reviewer.domain.record import StoredDocument
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.geometry import PageGeometry, PageSize, Picture
from reviewer.ui.background.tasks import Pools, Task

if TYPE_CHECKING:
    from reviewer.storage.store import Store
    from reviewer.text.isolated_pages import IsolatedPages


@dataclass(frozen=True, slots=True)
class Wish:
    """A page to be drawn; scale: pixels a point."""

    number: int
    scale: float


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page's image, and where its characters stand (None: told before)."""

    wish: Wish
    image: QImage
    geometry: PageGeometry | None


class PageLoader(QObject):
    """Signals are emitted only for the document asked for last."""

    opened = Signal(object)  # list[PageSize]
    drawn = Signal(object)  # DrawnPage
    failed = Signal(int, object)  # page number, 0 for the file; Exception

    def __init__(self, store: Store, pools: Pools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pools = pools
        self._pages: IsolatedPages | None = None  # made with the first file
        self._document: StoredDocument | None = None
        self._wishes: list[Wish] = []
        self._measured: set[int] = set()
        self._is_open = False
        self._is_working = False
        self._is_stopped = False

    def open(self, stored: StoredDocument | None) -> None:
        """Turn to another document, or to none; ``opened`` follows."""
        self._document = stored
        self._wishes = []
        self._measured = set()
        self._is_open = False
        self._go_on()

    def want(self, wishes: Sequence[Wish]) -> None:
        """What is to be drawn now, the most wanted first; forgets what was wanted before."""
        self._wishes = list(wishes)
        self._go_on()

    def stop(self) -> None:
        """End the work and the process behind it; to be called before the pools are shut down."""
        self._is_stopped = True
        if self._pages is not None:
            self._pages.kill()
            if not self._is_working:
                self._pages.close()

    # ------------------------------------------------------------------ one thing at a time
    def _go_on(self) -> None:
        stored = self._document
        if self._is_working or self._is_stopped or stored is None:
            return
        if not self._is_open:
            self._start(stored, 0, partial(self._open, stored), self._on_opened)
        elif self._wishes:
            wish = self._wishes.pop(0)
            draw = partial(self._draw, stored, wish, wish.number not in self._measured)
            self._start(stored, wish.number, draw, self._on_drawn)

    def _start(
        self,
        stored: StoredDocument,
        number: int,
        work: Callable[[], object],
        then: Callable[[object], None],
    ) -> None:
        def run(task: Task) -> object:
            try:
                task.check()
                return work()
            finally:
                if self._is_stopped and self._pages is not None:
                    self._pages.close()

        def end(is_good: bool, outcome: object) -> None:
            self._is_working = False
            if self._document is stored:
                if is_good:
                    then(outcome)
                else:
                    self._document = stored if number else None
                    self.failed.emit(number, outcome)
            self._go_on()

        self._is_working = True
        task = self._pools.start(run)
        task.succeeded.connect(lambda outcome: end(True, outcome))
        task.failed.connect(lambda error: end(False, error))

    def _on_opened(self, outcome: object) -> None:
        self._is_open = True
        self.opened.emit(outcome)

    def _on_drawn(self, outcome: object) -> None:
        assert isinstance(outcome, DrawnPage)
        self._measured.add(outcome.wish.number)
        self.drawn.emit(outcome)

    # ------------------------------------------------------------------ in the pool's thread
    def _open(self, stored: StoredDocument) -> list[PageSize]:
        from reviewer.storage import originals  # noqa: PLC0415 - with SQLModel: after the first picture
        from reviewer.text.isolated_pages import IsolatedPages, check_pages  # noqa: PLC0415

        with self._store.read() as session:
            data = originals.original(session, stored.id)
        if data is None:
            raise ReadError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The file “{file}” was not kept when it was imported, so its pages cannot be "
                    "shown. Review it by its text.",
                ),
                file=stored.source_name,
            )
        if self._pages is None:
            self._pages = IsolatedPages()
        sizes = self._pages.open(stored.source_name, data)
        check_pages(stored.source_name, sizes, stored.document.pages)
        return sizes

    def _draw(self, stored: StoredDocument, wish: Wish, is_new: bool) -> DrawnPage:
        assert self._pages is not None
        geometry = None
        page = next((one for one in stored.document.pages if one.number == wish.number), None)
        if page is not None and is_new:
            geometry = self._pages.geometry(page, page.span.of(stored.document.text))
        picture = self._pages.render(wish.number, wish.scale)
        return DrawnPage(wish, _image(picture), geometry)


def _image(picture: Picture) -> QImage:
    form = QImage.Format.Format_RGB32
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, form)
    return image.copy()  # Qt borrows the bytes
