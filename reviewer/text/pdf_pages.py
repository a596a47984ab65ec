"""The pages of a PDF as images, and where the source's characters stand on them.

PDFium is not safe for threads, and a hostile file may bring it down: the window reaches this
through ``isolated_pages``. Nothing in the file is run, and nothing is fetched.
"""

from __future__ import annotations

from array import array
from ctypes import c_int
from types import TracebackType

import pypdfium2 as pdfium
from pypdfium2 import raw

from reviewer.domain.document import Page
from reviewer.text.geometry import PageGeometry, PageSize, Picture
from reviewer.text.readers import failures, pdf
from reviewer.text.readers.parsed import RawFile
from reviewer.text.readers.pdf_text import indices, page_text

MOST_PIXELS = 24_000_000  # of one image: 96 MB; a page asked for larger is given smaller
_UNITS = 1_000_000  # of a page's side, in which PDFium is asked for places


class PdfPages:
    """An open PDF. For one thread; a context manager."""

    def __init__(self, file: RawFile) -> None:
        """Raises ReadError if the file cannot be opened as a PDF."""
        self._name = file.name
        with failures.foreign(file.name, "pdf"):
            self._document = pdf.open_document(file)
            try:
                self.sizes = [
                    PageSize(*self._document.get_page_size(number))
                    for number in range(len(self._document))
                ]
            except BaseException:
                self._document.close()
                raise

    def __enter__(self) -> PdfPages:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._document.close()

    def render(self, number: int, scale: float) -> Picture:
        """The image of page ``number`` (from 1), ``scale`` pixels a point or somewhat less.

        Raises ReadError if the page is damaged, LookupError if there is none of that number.
        """
        size = self._size(number)
        area = max(size.width * size.height, 1.0)
        scale = min(scale, (MOST_PIXELS / area) ** 0.5)
        with failures.foreign(self._name, "pdf"):
            page = self._document[number - 1]
            try:
                bitmap = page.render(scale=scale, prefer_bgrx=True, draw_annots=True)
                try:
                    pixels = bytes(bitmap.buffer)
                    return Picture(bitmap.width, bitmap.height, bitmap.stride, pixels)
                finally:
                    bitmap.close()
            finally:
                page.close()

    def geometry(self, page: Page, text: str) -> PageGeometry:
        """Where the characters of ``page`` stand; text: the source's, on that page.

        Raises ReadError if the page is damaged, LookupError if the file has no such page.
        """
        size = self._size(page.number)
        ratio = size.height / size.width if size.width else 1.0
        with failures.foreign(self._name, "pdf"):
            opened = self._document[page.number - 1]
            try:
                layer = opened.get_textpage()
                try:
                    edges = _edges(opened, layer, text)
                finally:
                    layer.close()
            finally:
                opened.close()
        if edges is None:
            return PageGeometry(page, ratio, is_exact=False)
        return PageGeometry(page, ratio, edges)

    def _size(self, number: int) -> PageSize:
        if not 1 <= number <= len(self.sizes):
            raise LookupError(f"no page {number}")
        return self.sizes[number - 1]


def _edges(page: pdfium.PdfPage, layer: pdfium.PdfTextPage, text: str) -> array[float] | None:
    """Edges of the characters; None if the layer does not read as ``text``."""
    if page_text(layer) != text:
        return None
    edges = array("f", bytes(16 * len(text)))
    to_page = _Transform(page)
    try:
        for index, offset in indices(layer):
            first = 4 * offset
            if not edges[first + 2] > edges[first]:  # the first half of a character stays
                edges[first : first + 4] = to_page.box(*layer.get_charbox(index, loose=True))
    except ValueError:
        return None
    return edges


class _Transform:
    """From a page's own coordinates to parts of what is shown, whatever way it is turned."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        width, height = page.get_size()
        side = max(width, height, 1.0)
        x0, y0 = _on_device(page, 0.0, 0.0)
        xx, xy = _on_device(page, side, 0.0)
        yx, yy = _on_device(page, 0.0, side)
        self._origin = (x0, y0)
        self._x = ((xx - x0) / side, (xy - y0) / side)
        self._y = ((yx - x0) / side, (yy - y0) / side)

    def box(self, left: float, bottom: float, right: float, top: float) -> array[float]:
        one, other = self._point(left, bottom), self._point(right, top)
        return array(
            "f",
            (
                min(one[0], other[0]),
                min(one[1], other[1]),
                max(one[0], other[0]),
                max(one[1], other[1]),
            ),
        )

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._origin[0] + x * self._x[0] + y * self._y[0],
            self._origin[1] + x * self._x[1] + y * self._y[1],
        )


def _on_device(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    at_x, at_y = c_int(), c_int()
    raw.FPDF_PageToDevice(page, 0, 0, _UNITS, _UNITS, 0, x, y, at_x, at_y)
    return at_x.value / _UNITS, at_y.value / _UNITS
