"""A page's text layer as a source has it, and which of PDFium's characters each one is.

PDFium counts a page's characters in one list and the UTF-16 units of its text in another: some
characters have no unit, and one beyond the basic plane has two of both.
"""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from reviewer.text.radicals import ideographs
from reviewer.text.readers.plain import unify_newlines


def page_text(layer: pdfium.PdfTextPage) -> str:
    """The text: newlines unified, and characters where the file has radicals for them."""
    return unify_newlines(_raw_text(layer)).translate(ideographs())


def indices(layer: pdfium.PdfTextPage) -> Iterator[tuple[int, int]]:
    """PDFium's index of each character, and its offset in :func:`page_text`, in PDFium's order.

    A carriage return and its line feed have one offset, as have two halves of a character.
    Raises ValueError if PDFium's two ways of counting do not fit together.
    """
    offsets = _unit_offsets(_raw_text(layer))
    start = -1
    last = 0
    for index in range(layer.count_chars()):
        unit = raw.FPDFText_GetTextIndexFromCharIndex(layer, index)
        if unit < 0:
            continue  # in the list, and not in the text
        start = unit if start < 0 else start
        last = unit - start
        if not 0 <= last < len(offsets):
            raise ValueError(f"character {index} is outside the text")
        yield index, offsets[last]
    if start >= 0 and last != len(offsets) - 1:
        raise ValueError("the text goes on after its last character")


def _raw_text(layer: pdfium.PdfTextPage) -> str:
    text: str = layer.get_text_range(errors="replace")
    return text


def _unit_offsets(text: str) -> list[int]:
    """For each UTF-16 unit of ``text``, the offset of its character once newlines are unified."""
    offsets: list[int] = []
    at = 0
    for number, character in enumerate(text):
        offsets.extend([at] * (2 if ord(character) > 0xFFFF else 1))
        if not (character == "\r" and text[number + 1 : number + 2] == "\n"):
            at += 1
    return offsets
