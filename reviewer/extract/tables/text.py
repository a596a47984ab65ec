"""Tables in plain text: Markdown's pipes, and columns laid out with tabs or spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.domain.span import Span
from reviewer.extract.tables import aligned
from reviewer.extract.tables.aligned import KindOf, Row, squeezed
from reviewer.extract.tables.grid import Grid, Line, cell_of, lines_of, outside
from reviewer.text.normalise import simplify

_RULER = re.compile(r"[|:\-—+=\s]+")
_GAP = re.compile(r"\t|[ \u3000\xa0]{2,}")
_WORD = re.compile(r"\S{0,10}(?:19|20)\d\d 年\S*|\S+")  # PDF text layers put a space before 年
_PROSE = re.compile(r"[。;!?]|,.*,")
_NOTE = re.compile(r"[(\[]?(?:注|说明|备注|附注|数据来源|资料来源)[0-9]?[:、.\])]|[*※①②③]\S{4}")
_TITLE = re.compile(r"表\d?|专栏|指标|单位[:：]|(?:19|20)\d\d年|目标|情况|产量|计划")
_CHINESE = re.compile(r"[一-鿿]")
_SPREAD = re.compile(r"[一-鿿](?:\s+[一-鿿])*")
_CAPTION = re.compile(r"(?:专栏|附?表|附件)[一二三四五六七八九十\d]")
_HEAD_WORD = re.compile(r"(?:主要)?(?:指标|项目|产品|品种)(?:名称)?|名称|序号|地区|年份")
_LONG = 160  # a longer line is prose
_CLOSE = 4  # blank or lone lines that may stand between two rows


def find(text: str, extent: Span, lines: list[Line], kind_of: KindOf) -> Iterator[Grid]:
    """The tables in some lines of the extent, in order."""
    used: list[Span] = []
    for grid in _piped(text, lines):
        add_surroundings(text, extent, grid)
        used.append(grid.extent)
        yield grid
    for grid in _columned(text, outside(lines, used), kind_of):
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
def _columned(text: str, lines: list[Line], kind_of: KindOf) -> Iterator[Grid]:
    rows = [_row_of(text, line, kind_of) for line in lines]
    at = done = 0
    while at < len(rows):
        row = rows[at]
        if row is None or not row.n_values:
            at += 1
            continue
        end = _block_end(text, rows, lines, at)
        start = max(done, _block_start(rows, lines, at))
        block = list(zip(lines[start:end], rows[start:end], strict=True))
        if sum(bool(row and row.n_values) for _, row in block) >= (2 if start < at else 3):
            yield aligned.grid_of(text, block)
            done = end
        at = end


def _row_of(text: str, line: Line, kind_of: KindOf) -> Row | None:
    """The cells of a line that could be a table's; None if it cannot."""
    raw = line.span.of(text)
    if line.is_blank or line.plain == "…" or len(raw) > _LONG or _CAPTION.match(line.plain):
        return None
    body = raw.strip()
    tabbed, gap = "\t" in body, bool(_GAP.search(body))
    if not gap and (_PROSE.search(line.plain) or " " not in body):
        return None
    spans = _split(raw, line.span.start, tabbed=tabbed, gap=gap)
    kinds = [kind_of(simplify(squeezed(text, span))) for span in spans]
    n_values = sum(kind in ("number", "none") for kind in kinds[1:])
    if not gap and n_values < 2 and (n_values or len(spans) < 3):
        return None  # a sentence; without values it may be a head whose words stand apart
    if not gap and n_values:
        spans, kinds = _merge_name(spans, kinds)
    named = _CHINESE.search(squeezed(text, Span(spans[0].start, spans[min(1, len(spans) - 1)].end)))
    return Row(line, spans, kinds, tabbed, has_name=named is not None)


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


def _merge_name(spans: list[Span], kinds: list[str]) -> tuple[list[Span], list[str]]:
    """The words before the first value are one name, but for a row number and a unit."""
    values = ("number", "none", "unit")
    end = next((n for n in range(1, len(kinds)) if kinds[n] in values), len(kinds))
    start = 1 if kinds[0] == "number" and end > 1 else 0
    if end - start < 2:
        return spans, kinds
    name = Span(spans[start].start, spans[end - 1].end)
    return [*spans[:start], name, *spans[end:]], [*kinds[:start], "words", *kinds[end:]]


def _block_end(text: str, rows: list[Row | None], lines: list[Line], at: int) -> int:
    end, gap = at + 1, 0
    for n in range(at + 1, len(rows)):
        row = rows[n]
        if row is not None and row.n_values:
            end, gap = n + 1, 0
            continue
        if row is not None and _is_head(text, row):
            break
        gap += 1
        if (
            gap > _CLOSE
            or (len(lines[n].plain) > 40 and row is None)
            or _NOTE.match(lines[n].plain)
        ):
            break
    return end


def _is_head(text: str, row: Row) -> bool:
    """Whether the row begins another table."""
    first = simplify(squeezed(text, row.cells[0]))
    return bool(not row.n_values and len(row.cells) > 1 and _HEAD_WORD.fullmatch(first))


def _block_start(rows: list[Row | None], lines: list[Line], at: int) -> int:
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
