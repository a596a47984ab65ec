"""Pages of a PDF out of a process of its own (``child``): a hostile one cannot bring us down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer.domain.document import Page
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.child import Answer, BrokenError, Child, TooSlowError
from reviewer.text.geometry import PageGeometry, PageSize, Picture
from reviewer.text.readers.parsed import Limits, RawFile

if TYPE_CHECKING:
    from reviewer.text.pdf_pages import PdfPages


@dataclass(frozen=True, slots=True)
class _Render:
    number: int
    scale: float


@dataclass(frozen=True, slots=True)
class _Measure:
    page: Page
    text: str


_Request = RawFile | _Render | _Measure


class IsolatedPages:
    """As ``PdfPages``, of one file after another. For one thread at a time.

    A page that brings the child down costs an error; the file is opened again for the next one.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child = Child(_pages, self._limits)
        self._file: RawFile | None = None

    def open(self, name: str, data: bytes) -> list[PageSize]:
        """Open a file in the place of the one before. Raises ReadError if it cannot be."""
        self._file = None
        file = RawFile(name, data, self._limits)
        sizes = self._ask(file, name)
        assert isinstance(sizes, list)
        self._file = file
        return sizes

    def render(self, number: int, scale: float) -> Picture:
        """See ``PdfPages.render``."""
        picture = self._ask_open(_Render(number, scale))
        assert isinstance(picture, Picture)
        return picture

    def geometry(self, page: Page, text: str) -> PageGeometry:
        """See ``PdfPages.geometry``."""
        geometry = self._ask_open(_Measure(page, text))
        assert isinstance(geometry, PageGeometry)
        return geometry

    def kill(self) -> None:
        """Let what is under way fail; may be called by another thread."""
        self._child.kill()

    def close(self) -> None:
        """End the child, if there is one; the file is forgotten."""
        self._file = None
        self._child.close()

    def _ask_open(self, request: _Request) -> object:
        if self._file is None:
            raise LookupError("no file is open")
        if not self._child.is_running:
            self._ask(self._file, self._file.name)
        return self._ask(request, self._file.name)

    def _ask(self, request: _Request, name: str) -> list[PageSize] | Picture | PageGeometry:
        answer: list[PageSize] | Picture | PageGeometry
        try:
            answer = self._child.ask(request)
        except TooSlowError as error:
            raise _too_slow(name, self._limits.seconds) from error
        except BrokenError as error:
            raise _crashed(name) from error
        return answer


def _pages() -> Answer:
    from reviewer.text.pdf_pages import PdfPages  # noqa: PLC0415 - PDFium stays in the child

    opened: list[PdfPages] = []

    def answer(request: _Request) -> list[PageSize] | Picture | PageGeometry:
        if isinstance(request, RawFile):
            while opened:
                opened.pop().close()
            opened.append(PdfPages(request))
            return opened[0].sizes
        if isinstance(request, _Render):
            return opened[0].render(request.number, request.scale)
        return opened[0].geometry(request.page, request.text)

    return answer


def check_pages(name: str, sizes: Sequence[PageSize], pages: Sequence[Page]) -> None:
    """Raises ReadError unless the file has every page that the text was read from."""
    if any(not 1 <= page.number <= len(sizes) for page in pages):
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The kept file “{file}” has other pages than its text was read from, so its "
                "pages cannot be shown. Check the database.",
            ),
            file=name,
        )


def _too_slow(name: str, seconds: float) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "A page of “{file}” took longer than {seconds} seconds to draw and was given up. "
            "Review it by its text.",
        ),
        file=name,
        seconds=seconds,
    )


def _crashed(name: str) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The pages of “{file}” cannot be drawn: the file is damaged or needs too much memory. "
            "Review it by its text.",
        ),
        file=name,
    )
