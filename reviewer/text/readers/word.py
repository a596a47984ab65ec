"""Word documents: paragraphs and tables of a docx in reading order.

The XML is read directly: python-docx leaves out text in content controls, text boxes, insertions
and footnotes, and loads every picture. Deleted and hidden text stays out; footnotes and endnotes
follow the body, each a paragraph; running heads and comments are left out. The numbers of lists
and headings stand before their paragraphs as Word shows them (``numbering``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reviewer.text.readers import failures
from reviewer.text.readers.archive import Package, check_depth, open_package
from reviewer.text.readers.layout import Composer, GridCell
from reviewer.text.readers.numbering import Numbering
from reviewer.text.readers.parsed import Parsed, RawFile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}rt", f"{_W}pPr", f"{_W}tblPr", f"{_W}sectPr"}
    | {f"{_W}instrText", f"{_W}delText", f"{_MC}Fallback"}
)
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# Signs set in the font Symbol, whose own codes Word keeps with 0xF000 added.
_SYMBOLS = {0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "·", 0xB9: "≠", 0xBB: "≈",
            0x6D: "μ", 0x7E: "~", 0xAF: "↓", 0xAD: "↑", 0xAE: "→"}  # fmt: skip
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_MOST_SPAN = 1000
_HEX = re.compile(r"[0-9A-Fa-f]{4}")


def parse(file: RawFile) -> Parsed:
    package = open_package(file, "docx")
    root = _part(package, "word/document.xml")
    if root is None:
        raise failures.damaged(file.name, "docx", "word/document.xml")
    numbering = Numbering(_part(package, "word/numbering.xml"), _part(package, "word/styles.xml"))
    composer = Composer(file.name, file.limits)
    for part in (root, *(_part(package, name) for name in _NOTES)):
        if part is not None:
            _compose(part, composer, numbering)
    return Parsed(text=composer.text, tables=composer.tables)


def _part(package: Package, name: str) -> etree._Element | None:
    """A part with the names of its elements as this module writes them, or None."""
    root = package.tree(name)
    if root is not None:
        _unify(root)
        check_depth(root, package.file)
    return root


def _unify(root: etree._Element) -> None:
    """Strict Open XML has its own name space for the same elements."""
    for element in root.iter(f"{_STRICT}*"):
        element.tag = str(element.tag).replace(_STRICT, _W)
        for key in [str(key) for key in element.attrib if str(key).startswith(_STRICT)]:
            element.set(key.replace(_STRICT, _W), element.attrib.pop(key))


def _compose(element: etree._Element, composer: Composer, numbering: Numbering) -> None:
    """Blocks and tables under an element, in order."""
    for block in _blocks(element):
        if block.tag == f"{_W}p":
            composer.block(_paragraph(block, numbering))
            for box in _boxes(block):
                _compose(box, composer, numbering)
        elif _is_frame(block):
            for row in _under(block, f"{_W}tr"):
                for cell in _under(row, f"{_W}tc"):
                    _compose(cell, composer, numbering)
        else:
            composer.table(_cells(block, numbering))


def _is_frame(table: etree._Element) -> bool:
    """Whether a table is only the box around another: one column, and a table in it."""
    rows = list(_under(table, f"{_W}tr"))
    cells = [list(_under(row, f"{_W}tc")) for row in rows]
    single = all(len(row) == 1 for row in cells)
    return single and any(
        block.tag == f"{_W}tbl" for row in cells for cell in row for block in _blocks(cell)
    )


def _blocks(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost paragraphs and tables, through whatever wraps them."""
    for child in element:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag not in _SKIPPED and not _is_separator(child):
            yield from _blocks(child)


def _is_separator(element: etree._Element) -> bool:
    """Notes that Word keeps for the line above the notes, not for a text."""
    return element.tag in (f"{_W}footnote", f"{_W}endnote") and f"{_W}type" in element.attrib


def _boxes(paragraph: etree._Element) -> list[etree._Element]:
    """Text boxes anchored in a paragraph, those inside others left to these."""
    return [box for box in paragraph.iter(f"{_W}txbxContent") if _is_shown(box, paragraph)]


def _is_shown(element: etree._Element, within: etree._Element) -> bool:
    for parent in element.iterancestors():
        if parent is within:
            return True
        if parent.tag in _SKIPPED or parent.tag == f"{_W}txbxContent":
            return False
    return True


def _paragraph(paragraph: etree._Element, numbering: Numbering) -> str:
    pieces: list[str] = []
    _collect(paragraph, pieces)
    text = "".join(pieces)
    if not text.strip() and paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None:
        return text  # deleted as a whole: Word counts it no more
    number = numbering.of(paragraph)
    return number + text if text.strip() else text


def _collect(element: etree._Element, pieces: list[str]) -> None:
    for child in element:
        tag = str(child.tag)
        if tag in (f"{_W}t", f"{_M}t"):
            pieces.append((child.text or "").replace("\r", ""))
        elif tag in _BREAKS:
            pieces.append(_BREAKS[tag])
        elif tag == f"{_W}sym":
            pieces.append(_symbol(child))
        elif tag in _SKIPPED or tag == f"{_W}txbxContent" or _is_hidden(child):
            continue
        elif tag != f"{_W}rPr":
            _collect(child, pieces)


def _symbol(element: etree._Element) -> str:
    """A sign that was put in from a font; "" for a picture (a bullet, a box) or an unknown one."""
    written = element.get(f"{_W}char", "")
    code = int(written, 16) if _HEX.fullmatch(written) else 0
    if 0xF000 <= code < 0xF100:
        return _SYMBOLS.get(code - 0xF000, "") if element.get(f"{_W}font") == "Symbol" else ""
    return chr(code) if chr(code).isprintable() else ""


def _is_hidden(run: etree._Element) -> bool:
    if run.tag != f"{_W}r":
        return False
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val", "1") not in ("0", "false", "off")


def _cells(table: etree._Element, numbering: Numbering) -> Iterator[GridCell]:
    """The cells in reading order; one merged downwards counts its rows."""
    rows = [_row(row) for row in _under(table, f"{_W}tr")]
    below = _heights(rows)
    for number, row in enumerate(rows):
        for column, width, element, merge in row:
            if merge != "continue":
                height = below.get((number, column), 1)
                text = _cell_text(element, numbering)
                yield GridCell(text, number, column, height, width)


_Placed = tuple[int, int, etree._Element, str]  # column, width, element, vertical merge


def _row(row: etree._Element) -> list[_Placed]:
    column = _number(row, f"{_W}trPr/{_W}gridBefore", least=0)
    placed: list[_Placed] = []
    for cell in _under(row, f"{_W}tc"):
        width = _number(cell, f"{_W}tcPr/{_W}gridSpan", least=1)
        vertical = cell.find(f"{_W}tcPr/{_W}vMerge")
        merge = "" if vertical is None else vertical.get(f"{_W}val", "continue")
        placed.append((column, width, cell, merge))
        column += width
    return placed


def _heights(rows: list[list[_Placed]]) -> dict[tuple[int, int], int]:
    """How many rows each cell covers that starts a vertical merge."""
    heights: dict[tuple[int, int], int] = {}
    open_at: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        still: dict[int, tuple[int, int]] = {}
        for column, _, _, merge in row:
            if merge == "restart":
                still[column] = (number, column)
            elif merge == "continue" and column in open_at:
                still[column] = start = open_at[column]
                heights[start] = number - start[0] + 1
        open_at = still
    return heights


def _under(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children of a tag, also inside content controls, but not inside an inner table."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED and child.tag != f"{_W}tbl":
            yield from _under(child, tag)


def _number(element: etree._Element, path: str, *, least: int) -> int:
    found = element.find(path)
    text = "" if found is None else found.get(f"{_W}val", "")
    return min(max(int(text), least), _MOST_SPAN) if text.isascii() and text.isdigit() else least


def _cell_text(cell: etree._Element, numbering: Numbering) -> str:
    """The cell's paragraphs, one a line; an inner table's cells as well, parted by tabs.

    Empty paragraphs at the ends, which merging leaves behind, are left out.
    """
    pieces: list[str] = []
    for block in _blocks(cell):
        if block.tag == f"{_W}p":
            pieces.append(_paragraph(block, numbering))
            continue
        pieces.extend(
            "\t".join(_cell_text(inner, numbering) for inner in _under(row, f"{_W}tc"))
            for row in _under(block, f"{_W}tr")
        )
    return "\n".join(pieces).strip("\n")
