"""PDF: the text layer in the order of the pages, as PDFium gives it.

Nothing is left out or joined: running heads and page numbers stay where they stand, so that a
span can be found again on its page (``text.pdf_pages``).
"""

from __future__ import annotations

import pypdfium2 as pdfium

from reviewer.domain.document import Page
from reviewer.domain.span import Span
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.readers import failures
from reviewer.text.readers.parsed import Parsed, RawFile
from reviewer.text.readers.pdf_text import page_text

_PASSWORD = 4  # FPDF_ERR_PASSWORD


def parse(file: RawFile) -> Parsed:
    texts: list[str] = []
    length = 0
    with failures.foreign(file.name, "pdf"):
        document = open_document(file)
        try:
            _check_pages(file, len(document))
            for number in range(len(document)):
                texts.append(_page_text(document, number))
                length += len(texts[-1]) + 1
                if length > file.limits.characters:
                    break  # the registry says that it is too long
        finally:
            document.close()
    if not any(any(char.isalpha() for char in text) for text in texts):
        raise _scanned(file)
    return _joined(texts)


def open_document(file: RawFile) -> pdfium.PdfDocument:
    """The file as PDFium's document. Raises ReadError if it is locked, or what PDFium raises."""
    try:
        return pdfium.PdfDocument(file.data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise failures.password_protected(file.name) from error
        raise


def _check_pages(file: RawFile, n_pages: int) -> None:
    if n_pages > file.limits.pages:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” has {n_pages} pages; at most {limit} are read from one file. "
                "Split it into smaller files.",
            ),
            file=file.name,
            n_pages=n_pages,
            limit=file.limits.pages,
        )


def _page_text(document: pdfium.PdfDocument, number: int) -> str:
    page = document[number]
    try:
        layer = page.get_textpage()
        try:
            return page_text(layer)
        finally:
            layer.close()
    finally:
        page.close()


def _joined(texts: list[str]) -> Parsed:
    """The pages' texts, each ended by a line break."""
    pages: list[Page] = []
    start = 0
    for number, text in enumerate(texts, start=1):
        pages.append(Page(number, Span(start, start + len(text))))
        start += len(text) + 1
    return Parsed(text="".join(f"{text}\n" for text in texts), pages=tuple(pages))


def _scanned(file: RawFile) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” is a scanned PDF without a text layer. Run text recognition (OCR) on it "
            "first, then import the result.",
        ),
        file=file.name,
    )
