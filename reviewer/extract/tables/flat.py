"""Tables that a copy flattened to one cell a line.

The heads are found by their words; below them rows are put together again from what each line
can be: a row number, a name, a unit, a value, 约束性 or 预期性.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reviewer.domain.span import Span
from reviewer.extract.tables.cells import CellReader
from reviewer.extract.tables.grid import Grid, GridCell, Line, joined
from reviewer.extract.tables.heads import ATTRIBUTES
from reviewer.extract.tables.names import NameReader, is_section
from reviewer.extract.tables.rules import TableRules
from reviewer.extract.tables.text import add_surroundings

_YEARISH = re.compile(r"(?:19|20)\d{2}|十[一二三四五六七]五")
_YEAR = re.compile(r"(?:19|20)\d{2}年")
_FRAGMENT = re.compile(
    r"[(\[〔].*[)\]〕]|(?:规划)?(?:目标|目标值|实际|实际值|实绩|基期|预期|预计|完成|规划|计划|数|值)+"
    r"|[/、或]?\[?累计\]?|增速|增长|年均"
)
_CHINESE = re.compile(r"[一-鿿]")
_HEADS = 14  # lines of a head at most
_FIRST = 250  # lines that are looked at first
_WORDS = 20  # lines without a value end the table
_BEHIND = re.compile(r"(?:注|说明|备注)\d?[:、.]|第[一二三四五六七八九十]+[章节篇]|专栏")
_STRAY = 3  # lines in a row that fit nowhere end the table
_NAME = 44  # characters of a name at most


@dataclass(frozen=True, slots=True)
class Token:
    """One cell of the flattened table: the lines that it is made of."""

    spans: tuple[Span, ...]
    plain: str


@dataclass(slots=True)
class _Row:
    index: Token | None = None
    category: Token | None = None
    name: Token | None = None
    unit: Token | None = None
    values: list[Token] = field(default_factory=list)
    attribute: Token | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Tells what a line can be."""

    rules: TableRules
    cells: CellReader
    names: NameReader

    def role(self, plain: str) -> str:
        found = self.rules.find("head", plain)
        return found.says("role") if found is not None else ""

    def is_head(self, plain: str) -> bool:
        """Whether a line can be part of a head."""
        if len(plain) > 24:
            return False
        return bool(
            self.role(plain)
            or _YEARISH.search(plain)
            or _FRAGMENT.fullmatch(plain)
            or self.rules.find("measure", plain)
            or plain in ("绝对数", "数值", "总量", "产量", "年末数", "指标值")
        )

    def is_value(self, plain: str) -> bool:
        if _YEAR.fullmatch(plain):
            return False
        if self.rules.find("cell", plain) is not None:
            return True
        if self.cells.is_number(plain):
            return True
        return any(a.end - a.start >= len(plain) - 6 for a in self.cells.read(plain))

    def is_name(self, plain: str) -> bool:
        return (
            1 < len(plain) <= _NAME
            and len(_CHINESE.findall(plain)) > 1
            and not plain.endswith(("。", ";"))
            and plain not in ATTRIBUTES
        )


def find(text: str, extent: Span, lines: list[Line], words: Words) -> Iterator[Grid]:
    """The flattened tables in some lines of the extent, in order."""
    at = 0
    while at < len(lines):
        if len(lines[at].plain) <= 16 and words.role(lines[at].plain) == "name":
            grid, at = _table_at(text, lines, at, words)
            if grid is not None:
                add_surroundings(text, extent, grid)
                yield grid
        else:
            at += 1


def _table_at(text: str, lines: list[Line], at: int, words: Words) -> tuple[Grid | None, int]:
    """The table whose head holds line ``at``, if there is one, and the line to go on from."""
    start = at
    for n in range(at - 1, max(-1, at - 6), -1):
        if lines[n].plain and words.role(lines[n].plain) not in ("index", "category", "unit"):
            break
        start = n if lines[n].plain else start
    tokens, ends = _tokens(text, lines, start, _HEADS * 3)
    heads, body = _head_tokens(tokens, words)
    roles = [words.role(head.plain) or "value" for head in heads]
    behind = max(at + 1, ends[body - 1] if body else 0)
    if "name" not in roles or "value" not in roles:
        return None, behind
    builder, used, ends = _body(text, lines, start, body=body, words=words, roles=roles)
    if sum(bool(row.values) for row in builder.rows) < 2:
        return None, behind
    grid = _grid(text, heads, builder.rows, roles)
    grid.extent = Span(lines[start].span.start, max(cell.span.end for cell in grid.cells))
    return grid, max(behind, ends[min(body + used, len(ends)) - 1])


def _body(
    text: str, lines: list[Line], start: int, *, body: int, words: Words, roles: list[str]
) -> tuple[_Builder, int, list[int]]:
    """The rows below a head; how many cells they took, and the line behind each cell.

    Most tables are short: more lines are only looked at while they all belong to the table.
    """
    most = _FIRST
    while True:
        tokens, ends = _tokens(text, lines, start, most)
        builder = _Builder(words, roles)
        used = builder.take(tokens[body:])
        if body + used + _STRAY < len(tokens) or start + most >= len(lines):
            return builder, used, ends
        most *= 8


def _tokens(text: str, lines: list[Line], start: int, most: int) -> tuple[list[Token], list[int]]:
    """The cells of at most ``most`` lines from ``start`` on, and for each the line behind it.

    Where most lines start with a tab, a line without one goes on with the cell above it.
    """
    window = [line for line in lines[start : start + 60] if line.plain]
    tabbed = sum(text.startswith("\t", line.span.start) for line in window)
    by_tabs = tabbed * 2 > len(window)
    tokens: list[Token] = []
    ends: list[int] = []
    for n in range(start, min(len(lines), start + most)):
        line = lines[n]
        if not line.plain:
            continue
        if len(line.plain) > 80 or line.plain == "…":
            break
        goes_on = by_tabs and tokens and not text.startswith("\t", line.span.start)
        if goes_on and not line.plain.startswith(("注", "说明", "备注")):
            last = tokens[-1]
            tokens[-1] = Token((*last.spans, line.span), last.plain + line.plain)
            ends[-1] = n + 1
        else:
            tokens.append(Token((line.span,), line.plain))
            ends.append(n + 1)
    return tokens, ends


def _head_tokens(tokens: list[Token], words: Words) -> tuple[list[Token], int]:
    """The heads of the columns, broken ones mended, and where the body starts."""
    heads: list[Token] = []
    at = 0
    while at < len(tokens) and len(heads) < _HEADS and words.is_head(tokens[at].plain):
        token = tokens[at]
        goes_on = heads and _FRAGMENT.fullmatch(token.plain) and not words.role(heads[-1].plain)
        if goes_on and (_YEARISH.search(heads[-1].plain) or token.plain[0] in "(〔[/、或"):
            last = heads[-1]
            heads[-1] = Token((*last.spans, *token.spans), last.plain + token.plain)
        else:
            heads.append(token)
        at += 1
    return heads, at


class _Builder:
    """Puts rows together from the cells below a head."""

    def __init__(self, words: Words, roles: list[str]) -> None:
        self._words = words
        self._n_values = roles.count("value")
        self._has = set(roles)
        self.rows: list[_Row] = []
        self._row: _Row | None = None
        self._number = 0

    def take(self, tokens: list[Token]) -> int:
        """Reads cells until they fit no more; says how many belong to the table."""
        used = stray = 0
        for at, token in enumerate(tokens):
            following = tokens[at + 1].plain if at + 1 < len(tokens) else ""
            if _BEHIND.match(token.plain) or at - used > _WORDS:
                break
            if self._words.role(token.plain) in ("name", "index"):
                break  # the head of another table
            stray = 0 if self._place(token, following) else stray + 1
            if stray == _STRAY:
                break
            if self._row is not None and (self._row.values or self._row.attribute):
                used = at + 1
        self._close()
        while self.rows and not self.rows[-1].values:
            self.rows.pop()  # names behind the last row with values are the text that follows
        return used

    def _place(self, token: Token, following: str) -> bool:
        row = self._row
        if row is None or self._is_full(row):
            return self._start(token, following, row)
        return self._go_on(token, following, row)

    def _is_full(self, row: _Row) -> bool:
        return row.attribute is not None or len(row.values) >= self._n_values

    def _start(self, token: Token, following: str, row: _Row | None) -> bool:
        plain = token.plain
        if row is not None and row.attribute is None and plain in ATTRIBUTES:
            row.attribute = token
            return True
        if "text" in self._has and row is not None and not self._words.is_value(following):
            return True  # a remark behind the values
        if "index" in self._has and plain.isdigit() and len(plain) <= 3:
            self._close()
            self._row = _Row(index=token)
            return True
        if self._words.is_name(plain) and not self._words.cells.is_number(plain):
            self._close()
            section = is_section(GridCell(token.spans[0], 0, 0, plain, ()))
            self._row = None if section else _Row(name=token)
            return True
        return False

    def _go_on(self, token: Token, following: str, row: _Row) -> bool:
        plain, words = token.plain, self._words
        if row.name is None:
            row.name = token if words.is_name(plain) else None
        elif plain in ATTRIBUTES:
            row.attribute = token
        elif self._is_unit(row, plain):
            row.unit = token
        elif words.is_value(plain) and not self._is_longer_name(row, plain):
            row.values.append(token)
        elif words.is_name(plain) or plain.startswith(("(", "〔")):
            self._more_words(token, following, row)
        else:
            return False
        return row.name is not None

    def _is_unit(self, row: _Row, plain: str) -> bool:
        wanted = "unit" in self._has and row.unit is None and not row.values
        return wanted and self._words.names.is_unit(plain)

    def _more_words(self, token: Token, following: str, row: _Row) -> None:
        """Words after the name: more of it, the end of a cell of words, or the next row."""
        if not row.values:
            self._name_again(row, token)
        elif "attribute" in self._has and following in ATTRIBUTES | {""}:
            last = row.values[-1]
            row.values[-1] = Token((*last.spans, *token.spans), last.plain + token.plain)
        else:
            self._close()
            self._row = _Row(name=token)

    @staticmethod
    def _is_longer_name(row: _Row, plain: str) -> bool:
        """Whether the line goes on with a name whose bracket is still open."""
        name = row.name.plain if row.name else ""
        return not row.values and name.count("(") > name.count(")") and ")" in plain

    def _name_again(self, row: _Row, token: Token) -> None:
        """A second line of words before any value: the rest of the name, or the name itself
        after a heading."""
        if row.name is None:  # pragma: no cover - only called with a name
            return
        last, plain = row.name.plain, token.plain
        broken = last.count("(") > last.count(")") or plain.startswith(("(", "〔"))
        heading = len(last) <= 6 and "(" not in last
        if broken or (not heading and not last.endswith(")")):
            row.name = Token((*row.name.spans, *token.spans), last + plain)
        else:
            row.category, row.name = row.name, token

    def _close(self) -> None:
        if self._row is not None and self._row.name is not None:
            self.rows.append(self._row)
        self._row = None


def _grid(text: str, heads: list[Token], rows: list[_Row], roles: list[str]) -> Grid:
    value_columns = [at for at, role in enumerate(roles) if role == "value"]
    places = {role: roles.index(role) for role in set(roles)}
    cells = [joined(text, head.spans, row=0, column=at) for at, head in enumerate(heads)]
    for number, row in enumerate(rows, 1):
        for role in ("index", "category", "name", "unit", "attribute"):
            token = getattr(row, role)
            if token is not None and role in places:
                cells.append(joined(text, token.spans, row=number, column=places[role]))
        missing = len(value_columns) - len(row.values)
        columns = value_columns[missing:] if missing > 0 and row.attribute else value_columns
        for column, token in zip(columns, row.values, strict=False):
            cells.append(joined(text, token.spans, row=number, column=column))
    return Grid(Span(0, 0), cells, certain=False)
