"""Tables in plain text: Markdown's pipes, and columns laid out with tabs or spaces."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reviewer.domain.span import Span
from reviewer.extract.table_cells import CellReader
from reviewer.extract.table_grid import Grid, GridCell, Line, cell_of, joined, lines_of, outside

_RULER = re.compile(r"[|:\-—+=\s]+")
_GAP = re.compile(r"\t|[ \u3000\xa0]{2,}")
_WORD = re.compile(r"\S+")
_NONE = re.compile(r"[-—–―─－/…]{1,6}")
_PROSE = re.compile(r"[。;!?]|,.*,")
_NOTE = re.compile(r"[(\[]?(?:注|说明|备注|附注|数据来源|资料来源)[0-9]?[:、.\])]|[*※①②③]\S{4}")
_TITLE = re.compile(r"表\d?|专栏|指标|单位[:：]|(?:19|20)\d\d年|目标|情况|产量|计划")
_CHINESE = re.compile(r"[一-鿿]")
_SPREAD = re.compile(r"[一-鿿](?:\s+[一-鿿])*")
_CAPTION = re.compile(r"(?:专栏|附?表|附件)[一二三四五六七八九十\d]")
_LAST_UNIT = re.compile(r"[（(][^()（）]{1,10}[)）]$")
_LONG = 160  # a longer line is prose
_CLOSE = 4  # blank or lone lines that may stand between two rows


@dataclass(slots=True)
class _Row:
    line: Line
    cells: list[Span]
    n_values: int
    tabbed: bool


def find(text: str, extent: Span, taken: list[Span], cells: CellReader) -> Iterator[Grid]:
    """The tables outside what is taken, in order."""
    lines = outside(lines_of(text, extent), taken)
    used: list[Span] = []
    for grid in _piped(text, lines):
        add_surroundings(text, extent, grid)
        used.append(grid.extent)
        yield grid
    for grid in _columned(text, outside(lines, used), cells):
        add_surroundings(text, extent, grid)
        yield grid


# ---------------------------------------------------------------------- pipes
def _piped(text: str, lines: list[Line]) -> Iterator[Grid]:
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.plain.count("|") >= 2 and line.plain != "…":
            run.append(line)
            continue
        if len(run) >= 3:
            yield _pipe_grid(text, run)
        run = []


def _pipe_grid(text: str, run: list[Line]) -> Grid:
    cells, row = [], 0
    for line in run:
        raw = line.span.of(text)
        if _RULER.fullmatch(raw):
            continue
        start = line.span.start
        first = len(raw) - len(raw.lstrip()) + (1 if raw.lstrip().startswith("|") else 0)
        last = len(raw.rstrip()) - (1 if raw.rstrip().endswith("|") else 0)
        column, at = 0, first
        for part in raw[first:last].split("|"):
            span = Span(start + at, start + at + len(part))
            cells.append(cell_of(text, span, row=row, column=column))
            column, at = column + 1, at + len(part) + 1
        row += 1
    return Grid(Span(run[0].span.start, run[-1].span.end), cells, certain=True)


# ---------------------------------------------------------------------- columns
def _columned(text: str, lines: list[Line], cells: CellReader) -> Iterator[Grid]:
    rows = [_row_of(text, line, cells) for line in lines]
    at = 0
    while at < len(rows):
        row = rows[at]
        if row is None or not row.n_values:
            at += 1
            continue
        end = _block_end(rows, lines, at)
        start = _block_start(rows, lines, at)
        block = [(line, row) for line, row in zip(lines[start:end], rows[start:end], strict=True)]
        if sum(bool(row and row.n_values) for _, row in block) >= (2 if start < at else 3):
            yield _column_grid(text, block)
        at = end


def _row_of(text: str, line: Line, cells: CellReader) -> _Row | None:
    """The cells of a line that could be a table's; None if it cannot."""
    raw = line.span.of(text)
    if line.is_blank or line.plain == "…" or len(raw) > _LONG or _CAPTION.match(line.plain):
        return None
    tabbed = "\t" in raw.strip()
    gap = bool(_GAP.search(raw.strip()))
    if not gap and (_PROSE.search(line.plain) or " " not in raw.strip()):
        return None
    spans = _split(raw, line.span.start, tabbed=tabbed, gap=gap)
    plain = ["".join(span.of(text).split()) for span in spans]
    n_values = sum(_is_value(word, cells) for word in plain[1:])
    if not gap and n_values < 2:
        spans_ok = n_values == 0 and len(spans) > 2  # a head whose words stand one space apart
        return _Row(line, spans, 0, tabbed) if spans_ok else None
    if not gap:
        spans = _merge_name(spans, plain, cells)
    if n_values and not re.search(r"[一-鿿]", plain[0] + (plain[1] if len(plain) > 2 else "")):
        n_values = 0
    return _Row(line, spans, n_values, tabbed)


def _is_value(word: str, cells: CellReader) -> bool:
    return bool(
        cells.is_number(word)
        or _NONE.fullmatch(word)
        or (len(word) <= 14 and any(a.end - a.start >= len(word) - 3 for a in cells.read(word)))
    )


def _split(raw: str, start: int, *, tabbed: bool, gap: bool) -> list[Span]:
    if not gap:
        return [Span(start + m.start(), start + m.end()) for m in _WORD.finditer(raw)]
    body = raw.rstrip() if not tabbed else raw.rstrip("\n \u3000")
    found, at = [], len(raw) - len(raw.lstrip(" \u3000\xa0"))
    pattern = re.compile(r"\t") if tabbed else _GAP
    for gap_at in pattern.finditer(body, at):
        found.append(Span(start + at, start + gap_at.start()))
        at = gap_at.end()
    found.append(Span(start + at, start + len(body)))
    return _whole_words(raw, start, found)


def _whole_words(raw: str, start: int, spans: list[Span]) -> list[Span]:
    """Cells of one character each are a word that was spread out: 指  标."""
    found: list[Span] = []
    for span in spans:
        lone = len(span) == 1 and _CHINESE.fullmatch(raw[span.start - start])
        last = found[-1] if found else None
        if lone and last and _SPREAD.fullmatch(raw[last.start - start : last.end - start]):
            found[-1] = Span(last.start, span.end)
        else:
            found.append(span)
    return found


def _merge_name(spans: list[Span], plain: list[str], cells: CellReader) -> list[Span]:
    """The words before the first value are one name, but for a row number and a unit."""
    first = next((n for n in range(1, len(plain)) if _is_value(plain[n], cells)), len(plain))
    start = 1 if plain[0].isdigit() and first > 1 else 0
    end = first
    if end - start > 1:
        return [*spans[:start], Span(spans[start].start, spans[end - 1].end), *spans[first:]]
    return spans


def _block_end(rows: list[_Row | None], lines: list[Line], at: int) -> int:
    end, gap = at + 1, 0
    for n in range(at + 1, len(rows)):
        row = rows[n]
        if row is not None and row.n_values:
            end, gap = n + 1, 0
            continue
        gap += 1
        if (
            gap > _CLOSE
            or (len(lines[n].plain) > 40 and row is None)
            or _NOTE.match(lines[n].plain)
        ):
            break
    return end


def _block_start(rows: list[_Row | None], lines: list[Line], at: int) -> int:
    start = at
    for n in range(at - 1, max(-1, at - 7), -1):
        row = rows[n]
        if _CAPTION.match(lines[n].plain):
            break
        if row is not None and len(row.cells) > 1:
            start = n
        elif len(lines[n].plain) > 16 or (lines[n].plain and start == at and n < at - 3):
            break
    return start


def _column_grid(text: str, block: list[tuple[Line, _Row | None]]) -> Grid:
    full = [row for _, row in block if row is not None and row.n_values]
    modal = Counter(len(row.cells) for row in full).most_common(1)[0][0]
    anchors = _anchors(text, [row for row in full if len(row.cells) == modal], modal)
    with_unit = sum(_ends_with_unit(text, row) for row in full) * 2 > len(full)
    found: list[GridCell] = []
    number = 0
    pending: list[Span] = []
    for at, (line, row) in enumerate(block):
        spans = row.cells if row is not None else [line.span] if line.plain else []
        if not spans:
            continue
        following = next((other for _, other in block[at + 1 :] if other is not None), None)
        if not pending and _goes_on(text, line, row, following, with_unit=with_unit):
            pending = spans
            continue
        if len(spans) == 1 and found and _ends_name(line, found, with_unit=with_unit):
            _lengthen(text, found, spans[0])
            continue
        cells = _cells_of(text, spans, pending, places=_places(text, line, spans, anchors))
        found += [replace(cell, row=number) for cell in cells]
        pending = []
        number += 1
    return Grid(Span(block[0][0].span.start, block[-1][0].span.end), found, certain=False)


def _cells_of(
    text: str, spans: list[Span], pending: list[Span], *, places: list[int]
) -> list[GridCell]:
    """The cells of one line, and of the line above if that began its name."""
    found = []
    if pending and pending[0].of(text).strip().isdigit():
        found.append(joined(text, pending[:1]))
        pending = pending[1:]
        places = [max(place, 1) for place in places]
    pieces: dict[int, list[Span]] = {}
    for span, column in zip(spans, places, strict=True):
        before = pieces.get(column)
        if before and _LAST_UNIT.search("".join(span.of(text).split())):
            pieces[column] = [span]  # a heading beside the name: 城镇化率  常住人口城镇化率（%）
        else:
            pieces.setdefault(column, [*pending] if column == places[0] else []).append(span)
    return found + [joined(text, parts, column=at) for at, parts in pieces.items()]


def _goes_on(
    text: str, line: Line, row: _Row | None, following: _Row | None, *, with_unit: bool
) -> bool:
    """Whether a line without values is the beginning of the next line's name."""
    if following is None or not following.n_values or (row is not None and row.n_values):
        return False
    if _opens(line.plain) or line.plain.startswith("其中"):
        return True
    numbered = row is not None and len(row.cells) == 2 and row.cells[0].of(text).strip().isdigit()
    first = following.cells[0].of(text).strip()
    if numbered:
        return not first.isdigit()
    if row is not None and len(row.cells) > 1:
        return False
    short = len(first) <= 10 and bool(_LAST_UNIT.search("".join(first.split())))
    return with_unit and short and len(line.plain) >= 10 and not _LAST_UNIT.search(line.plain)


def _ends_with_unit(text: str, row: _Row) -> bool:
    return any(_LAST_UNIT.search("".join(cell.of(text).split())) for cell in row.cells[:3])


def _ends_name(line: Line, cells: list[GridCell], *, with_unit: bool) -> bool:
    """Whether a lone line is the end of the name of the row above."""
    if _closes(line.plain):
        return True
    row = cells[-1].row
    name = next((c for c in cells if c.row == row and _CHINESE.search(c.plain)), None)
    has_values = sum(c.row == row for c in cells) > 1
    return bool(
        with_unit
        and has_values
        and name
        and not _LAST_UNIT.search(name.plain)
        and _LAST_UNIT.search(line.plain)
        and len(line.plain) <= 16
    )


def _opens(plain: str) -> bool:
    return plain.count("(") > plain.count(")")


def _closes(plain: str) -> bool:
    return plain.count(")") > plain.count("(")


def _lengthen(text: str, cells: list[GridCell], span: Span) -> None:
    """A line that only ends the name of the row above: 数（个） below 每千人口托位."""
    row = cells[-1].row
    for n, cell in enumerate(cells):
        if cell.row == row and re.search(r"[一-鿿]", cell.plain):
            cells[n] = joined(text, [cell.span, span], row=row, column=cell.column)
            return


def _anchors(text: str, rows: list[_Row], modal: int) -> list[tuple[float, float]]:
    """Where each column starts and ends on average, in display columns."""
    sums = [(0.0, 0.0)] * modal
    for row in rows:
        for n, span in enumerate(row.cells):
            start, end = _shown(text, row.line, span)
            sums[n] = (sums[n][0] + start, sums[n][1] + end)
    return [(start / len(rows), end / len(rows)) for start, end in sums]


def _shown(text: str, line: Line, span: Span) -> tuple[int, int]:
    before, inside = text[line.span.start : span.start], span.of(text).rstrip()
    start = _width(before)
    return start, start + _width(inside)


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)


def _places(
    text: str, line: Line, spans: list[Span], anchors: list[tuple[float, float]]
) -> list[int]:
    """The column of each cell: by order if none is missing, else by where it stands."""
    modal = len(anchors)
    if len(spans) == modal:
        return list(range(modal))
    found: list[int] = []
    for span in spans:
        start, end = _shown(text, line, span)
        centre = (start + end) / 2
        best = min(
            range(modal),
            key=lambda n: max(anchors[n][0] - centre, centre - anchors[n][1], 0.0),
        )
        found.append(best)
    if any(b < a for a, b in pairwise(found)):
        return list(range(len(spans)))
    return found


# ---------------------------------------------------------------------- what stands around
def add_surroundings(text: str, extent: Span, grid: Grid) -> None:
    """Gives a grid the short lines above it that name it, and the notes below it."""
    above = lines_of(text, Span(max(extent.start, grid.extent.start - 300), grid.extent.start))
    for line in reversed(above[1:] if grid.extent.start - 300 > extent.start else above):
        if line.is_blank:
            continue
        if len(line.plain) > 50 or line.plain.endswith("。") or len(grid.title) == 3:
            break
        if not _TITLE.search(line.plain):
            break
        grid.title.insert(0, cell_of(text, line.span))
    below = lines_of(text, Span(grid.extent.end, min(extent.end, grid.extent.end + 1500)))
    for line in below:
        if line.is_blank:
            continue
        if not _NOTE.match(line.plain) or len(grid.notes) == 8:
            break
        grid.notes.append(cell_of(text, line.span))
