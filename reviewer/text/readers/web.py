"""Web pages: what a browser would show of an HTML file, a block a line.

Scripts, styles and hidden elements stay out; entities are resolved and white space collapsed as
HTML has it. A table is kept as one where it is data; one that only lays out the page (another
table in it, text outside cells, one column) is read as blocks. Nothing is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reviewer.text.readers import failures
from reviewer.text.readers.archive import NO_MEMORY, check_depth
from reviewer.text.readers.encoding import decode, plausibility
from reviewer.text.readers.layout import Composer, GridCell
from reviewer.text.readers.parsed import Parsed, RawFile
from reviewer.text.readers.plain import unify_newlines


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED = _words(
    "head script style noscript template iframe frame object embed svg canvas audio video "
    "select datalist textarea"
)
_BLOCKS = _words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li legend main "
    "menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_STRUCTURE = _words("table thead tbody tfoot tr colgroup col")
_CELLS = _words("td th")
_INSIDE = _STRUCTURE | _CELLS | _SKIPPED | _words("caption")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
_META_WITHIN = 4096
_CODECS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950", "x-gbk": "gb18030"}
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DEEP = "Excessive depth"
_MOST_COLUMNS = 1000


def parse(file: RawFile) -> Parsed:
    text, encoding = _decoded(file)
    composer = Composer(file.name, file.limits)
    root = _tree(file, _DECLARATION.sub("", unify_newlines(text), count=1))
    if root is not None:
        check_depth(root, file)
        for part in _flow(root):
            if isinstance(part, str):
                composer.block(part)
            else:
                composer.table(_grid(part))
    return Parsed(text=composer.text, encoding=encoding, tables=composer.tables)


def _decoded(file: RawFile) -> tuple[str, str]:
    """As UTF-8 or by its mark where it is that; else as it says; else as it looks."""
    declared = _META.search(file.data[:_META_WITHIN])
    if declared is not None:
        name = declared[1].decode("ascii").lower()
        codec = _CODECS.get(name, name)
        try:
            if codec.startswith("utf") or _is_unicode(file.data):
                return decode(file.data, file.name)
            text = file.data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            return decode(file.data, file.name)
        if plausibility(text) >= 0:
            return text, codec
    return decode(file.data, file.name)


def _is_unicode(data: bytes) -> bool:
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _tree(file: RawFile, text: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root: etree._Element | None = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", None) == NO_MEMORY:
            raise MemoryError from error
        if _DEEP in str(error):
            raise failures.too_deep(file.name, file.limits.depth) from error
        raise failures.damaged(file.name, "html", error) from error
    if any(entry.type == NO_MEMORY for entry in parser.error_log):
        raise MemoryError
    if any(_DEEP in entry.message for entry in parser.error_log):
        raise failures.too_deep(file.name, file.limits.depth)
    return root


class _Buffer:
    """Inline text on its way to a line."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.n_pre = 0

    def add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text if self.n_pre else _SPACES.sub(" ", text))

    def take(self) -> Iterator[str]:
        """The line so far, if there is anything on it."""
        whole = "".join(self._pieces)
        self._pieces.clear()
        if self.n_pre:
            yield from (line for line in whole.split("\n") if line.strip())
            return
        line = re.sub(r" {2,}", " ", whole).strip(" ")
        if line:
            yield line


def _flow(root: etree._Element) -> Iterator[str | etree._Element]:
    """The lines under an element, and the data tables between them as elements."""
    buffer = _Buffer()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    skipped: etree._Element | None = None
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            is_table = tag == "table" and element is not root and _is_data(element)
            if element is not root and (tag in _SKIPPED or _is_hidden(element) or is_table):
                skipped = element
                walk.skip_subtree()
                if is_table:
                    yield from buffer.take()
                    for caption in element.iter("caption"):
                        yield from _flow(caption)
                    yield element
                continue
            if tag in _BLOCKS or tag == "br":
                yield from buffer.take()
            buffer.n_pre += tag == "pre"
            buffer.add(element.text)
            continue
        if event == "end" and element is not skipped:
            if tag in _BLOCKS:
                yield from buffer.take()
            buffer.n_pre -= tag == "pre"
        if element is not root:
            buffer.add(element.tail)
    yield from buffer.take()


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _is_data(table: etree._Element) -> bool:
    """Whether a table holds data: cells in rows and columns and nothing else."""
    is_wide = False
    for element in table.iter(*_STRUCTURE):
        if element.tag == "table" and element is not table:
            return False
        if element.text and element.text.strip():
            return False
        n_cells = 0
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _INSIDE:
                return False
            if child.tail and child.tail.strip():
                return False
            n_cells += child.tag in _CELLS
        is_wide = is_wide or n_cells > 1
        if n_cells > _MOST_COLUMNS:
            return False
    return is_wide


def _grid(table: etree._Element) -> Iterator[GridCell]:
    """The shown cells in reading order, each at its place under the spans above it."""
    rows = [row for row in table.iter("tr") if not _is_hidden(row)]
    taken: dict[int, int] = {}  # column to the first row in which it is free again
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            if cell.tag not in _CELLS or _is_hidden(cell):
                continue
            while taken.get(column, 0) > number:
                column += 1
            width = _span(cell.get("colspan"), _MOST_COLUMNS)
            height = _span(cell.get("rowspan"), len(rows) - number)
            if height > 1:
                taken.update(dict.fromkeys(range(column, column + width), number + height))
            yield GridCell(_cell_text(cell), number, column, height, width)
            column += width


def _span(text: str | None, most: int) -> int:
    text = (text or "").strip()
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        return 1
    return max(1, min(int(text), most))


def _cell_text(cell: etree._Element) -> str:
    return "\n".join(part for part in _flow(cell) if isinstance(part, str))
