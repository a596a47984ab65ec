"""What the head rows of a table say of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.mention import Status, Year
from reviewer.extract.tables.cells import CellReader
from reviewer.extract.tables.columns import Column, Heads, Role
from reviewer.extract.tables.grid import Grid, GridCell
from reviewer.extract.tables.names import NameReader
from reviewer.extract.tables.rules import Found, TableRules
from reviewer.extract.time import plan_years

_MAYBE = ("category", "entity", "year")  # words that can head a column of values too
_HEADS = 4  # rows of a head at most
_YEARS = re.compile(r"((?:19|20)\d{2})年?[-—~至到]{1,2}((?:19|20)\d{2})年?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)年?(?:末|底)?")
_PLAN = re.compile(r"[“\"‘]?(十[一二三四五六七])五[”\"’]?(?:时期|期间|规划)?(末|期末)?")
_BESIDE = re.compile(r"(?:比|较)(?:(?:19|20)\d{2}年(?:末|底)?|上年|去年|上期|同期)")
_THIS = re.compile(r"本年|今年|当年|本期|年末|期末")
_LAST = re.compile(r"上年|去年|上期")
_UNIT_LINE = re.compile(r"(?:计量)?单位[:：]([^()]{1,20}?)(?:\)|$)")
ATTRIBUTES = frozenset(("约束性", "预期性", "约束", "预期", "约束性指标", "预期性指标"))
_GENERIC = re.compile(
    r"绝对数|绝对值|数值|指标值|总量|年末数|期末数|实绩|数量|合计|总计|指标|完成数|完成值|金额|总数|本年|年末|期末"
)

_NOUN = re.compile(
    r"(?:产量|产值|增加值|总值|面积|存栏|出栏|零售额|销售额|销量|总额|交易额|收入|支出|余额|投资|人数|人口"
    r"|户数|价格|指数|吞吐量|运量|周转量|里程|利润|税收|营业额|贷款|存款|消费量|用电量|发电量|引资额?)$"
)


class HeadReader:
    """Reads heads; one per set of rules."""

    def __init__(self, rules: TableRules, cells: CellReader, names: NameReader) -> None:
        self._rules = rules
        self._cells = cells
        self._names = names

    def read(self, grid: Grid, document: Document) -> Heads | None:
        """What the columns hold; None if that cannot be told."""
        rows = grid.rows()
        first, title = self._head_rows(rows, grid.n_columns)
        heads = Heads([], first)
        self._read_title(heads, [*grid.title, *title], document)
        for at in range(grid.n_columns):
            cells = _distinct(row[at] for row in rows[len(title) : first] if at in row)
            body = [row[at] for row in rows[first:] if at in row and row[at].n_columns == 1]
            heads.columns.append(self._column(at, [c for c in cells if c.plain], body, document))
        self._settle_names(heads, rows)
        if not heads.of(Role.VALUE) or not heads.naming:
            return None
        heads.is_plan = bool(heads.of(Role.ATTRIBUTE))
        self._settle_years(heads, document)
        return heads

    # ------------------------------------------------------------------ rows of the head
    def _head_rows(
        self, rows: list[dict[int, GridCell]], n_columns: int
    ) -> tuple[int, list[GridCell]]:
        """The number of rows above the body, and the cells of those that are a title."""
        title: list[GridCell] = []
        at = 0
        while at < len(rows) and n_columns > 1 and at < 3:
            cells = _distinct(rows[at].values())
            full = [cell for cell in cells if cell.plain]
            wide = bool(full) and (full[0].n_columns == n_columns or len(rows[at]) == 1)
            if len(full) > 1 or (full and not wide):
                break
            title += full
            at += 1
        seen_head = False
        start = at
        while at < len(rows) and at - start < _HEADS:
            new = [c for c in _distinct(rows[at].values()) if c.plain and c.row == at]
            if not new or not self._is_head(new, seen_head=seen_head):
                break
            seen_head = True
            at += 1
        bottom = max((c.row + c.n_rows for row in rows[start:at] for c in row.values()), default=at)
        return min(max(at, min(bottom, start + _HEADS)), len(rows)), title

    def _is_head(self, cells: list[GridCell], *, seen_head: bool) -> bool:
        if any(cell.plain in ATTRIBUTES for cell in cells):
            return False
        headish = [self._says_head(cell.plain) for cell in cells]
        if seen_head:
            return all(headish)
        numbers = [
            cell
            for cell in cells
            if self._cells.is_number(cell.plain) and not _YEAR.fullmatch(cell.plain)
        ]
        return not numbers and sum(headish) >= max(1, len(cells) // 3)

    def _says_head(self, plain: str) -> bool:
        if _YEAR.search(plain) or _PLAN.search(plain) or _GENERIC.search(plain):
            return True
        if any(self._rules.find(family, plain) for family in ("head", "status", "measure")):
            return True
        bare = plain.strip("()（）[]〔〕")
        return self._names.is_unit(bare) or (len(plain) <= 8 and self._names.read(plain).unit != "")

    # ------------------------------------------------------------------ one column
    def _column(
        self, at: int, heads: list[GridCell], body: list[GridCell], document: Document
    ) -> Column:
        words = "".join(cell.plain for cell in heads)
        column = Column(at=at, role=Role.VALUE, head=words)
        said = next((r for r in (self._rules.find("head", c.plain) for c in heads) if r), None)
        full = [cell.plain for cell in body if cell.plain]
        values = sum(self._is_value(plain) for plain in full)
        attributes = sum(plain in ATTRIBUTES for plain in full)
        if full and attributes * 2 >= len(full):
            column.role = Role.ATTRIBUTE
        elif said is not None and (
            at == 0 or said.says("role") not in _MAYBE or values * 2 <= len(full)
        ):
            column.role = Role(said.says("role"))
        elif not words and full and self._counts_up(full):
            column.role = Role.INDEX
        elif full and sum(self._names.is_unit(plain) for plain in full) * 2 > len(full):
            column.role = Role.UNIT
        elif full and values * 2 < len(full) and not self._is_value_head(words):
            column.role = Role.TEXT if sum(map(len, full)) > 30 * len(full) else Role.CATEGORY
        if column.role is Role.VALUE:
            self._read_head(column, heads, document)
        return column

    def _is_value(self, plain: str) -> bool:
        return self._cells.is_number(plain) or bool(self._cells.read(plain)) or self._none(plain)

    def _none(self, plain: str) -> bool:
        found = self._rules.find("cell", plain)
        return found is not None and found.says("says") == "none"

    @staticmethod
    def _counts_up(full: list[str]) -> bool:
        numbers = [int(plain) for plain in full if plain.isdigit()]
        return (
            len(numbers) > 1
            and len(numbers) * 2 > len(full)
            and numbers[0] == 1
            and all(b == a + 1 for a, b in pairwise(numbers))
        )

    def _is_value_head(self, words: str) -> bool:
        return bool(
            _YEAR.search(words)
            or self._rules.find("measure", words)
            or self._rules.find("status", words)
        )

    def _read_head(self, column: Column, heads: list[GridCell], document: Document) -> None:
        for cell in heads:
            self._read_years(column, cell, document)
            for family in ("status", "measure"):
                found = self._rules.find(family, cell.plain)
                if found is not None:
                    self._take(column, family, found, cell)
            name = self._names.read(cell.plain, cell.written)
            bare = cell.plain.strip("()[]〔〕")
            if name.unit and name.unit_at:
                column.unit = name.unit
                column.because["unit"] = ("table.unit_head", cell.part(*name.unit_at))
            elif self._names.is_unit(bare):
                column.unit = bare
                column.because["unit"] = ("table.unit_head", cell.span)
            column.noun = column.noun or self._noun_of(cell)
            column.name += _YEAR.sub("", _YEARS.sub("", name.indicator))
            if self._names.is_fragment(column.name):
                column.group = column.name

    def _take(self, column: Column, family: str, found: Found, cell: GridCell) -> None:
        words = cell.part(found.start, found.end)
        if family == "status" and column.status is None:
            column.status = Status(found.says("status"))
            column.because["status"] = (f"table.{found.rule.id}", words)
        if family == "measure":
            column.measure = found.says("measure")
            column.because["measure"] = (f"table.{found.rule.id}", words)

    def _noun_of(self, cell: GridCell) -> str:
        """The words of a head that belong to the names under it: 产量, 增加值."""
        plain = cell.plain
        if self._rules.find("measure", plain) or self._rules.find("status", plain):
            return ""
        name = self._names.read(plain).indicator
        rest = _YEAR.sub("", _YEARS.sub("", _PLAN.sub("", name)))
        rest = _GENERIC.sub("", rest).strip("()（）年末底的:")
        at = plain.find(rest)
        known = len(rest) <= 12 and at >= 0 and _NOUN.search(rest) is not None
        return cell.written[at : at + len(rest)] if known else ""

    def _read_years(self, column: Column, cell: GridCell, document: Document) -> None:
        plain = _BESIDE.sub(lambda found: "比" * len(found[0]), cell.plain)
        span = _YEARS.search(plain)
        one = _YEAR.search(plain)
        plan = _PLAN.search(plain)
        found = span or one or plan
        if found is None:
            known = document.year
            if known and document.kind is DocumentKind.BULLETIN and _LAST.search(plain):
                column.year = known - 1
            return
        if span:
            column.period = (int(span[1]), int(span[2]))
            column.year = int(span[2])
        elif one:
            column.year = int(one[1])
        elif plan:
            column.period = plan_years(plan[1])
            column.year = column.period[1]
        column.because["year"] = ("table.year_head", cell.part(*found.span()))

    # ------------------------------------------------------------------ the table as a whole
    def _settle_names(self, heads: Heads, rows: list[dict[int, GridCell]]) -> None:
        """Of several columns of words the one with the most different long ones is the name."""
        if heads.naming:
            return
        words = [*heads.of(Role.CATEGORY), *heads.of(Role.TEXT)]
        values = heads.of(Role.VALUE)
        left = [c for c in words if not values or c.at < max(v.at for v in values)]
        if not left:
            return

        def variety(column: Column) -> tuple[int, int]:
            body = [row[column.at].plain for row in rows[heads.first_row :] if column.at in row]
            return len(set(body)), column.at

        max(left, key=variety).role = Role.NAME

    def _read_title(self, heads: Heads, title: list[GridCell], document: Document) -> None:
        for cell in reversed(title):
            unit = _UNIT_LINE.search(cell.plain)
            first = re.split(r"[,、;/]", unit[1])[0] if unit else ""
            if first and not heads.unit and self._names.is_unit(first):
                heads.unit = first
            year = _YEAR.search(cell.plain)
            if year is not None and heads.year is None:
                heads.year = int(year[1])
            heads.growth = heads.growth or self._rules.find("title", cell.plain) is not None
        if heads.year is None and document.kind is DocumentKind.BULLETIN:
            named = _YEAR.search(document.title)
            heads.year = int(named[1]) if named else document.year

    def _settle_years(self, heads: Heads, document: Document) -> None:
        values = heads.of(Role.VALUE)
        seen: list[int] = []
        for column in values:
            if column.measure == "avg_growth" or (column.measure and column.year is None):
                self._settle_mean(column, seen, document)
            elif isinstance(column.year, int) and column.year not in seen:
                seen.append(column.year)
        noun = name = ""
        for column in values:
            if column.year is None and column.measure not in ("avg_growth", "cumulative"):
                column.year = _default_year(column, heads, document)
            beside = column.measure in ("growth", "avg_growth", "change", "share")
            noun, name = (noun, name) if beside else (column.noun, column.name)
            column.noun, column.name = column.noun or noun, name
        _settle_status(heads, values, document)

    @staticmethod
    def _settle_mean(column: Column, seen: list[int], document: Document) -> None:
        """The years that a growth column is of, from the years of the columns left of it."""
        last = seen[-1] if seen else None
        if column.period is not None:
            first, end = column.period
            column.period = (first + 1, end) if end - first == 5 else (first, end)
        elif len(seen) > 2 and seen[-1] - seen[0] == len(seen) - 1:  # year by year
            column.period = (seen[0] + (len(seen) != 5), seen[-1])
        elif len(seen) > 1:
            column.period = (seen[-2] + 1, seen[-1])
        elif document.period is not None:
            column.period = document.period
        if column.year is None:
            column.year = max(seen) if seen and column.measure == "growth" else last


def _settle_status(heads: Heads, values: list[Column], document: Document) -> None:
    base = _base_year(heads, values, document)
    for column in values:
        end = column.period[1] if column.period else column.year
        if column.status is None and isinstance(end, int) and base is not None:
            column.status = Status.ACTUAL if end <= base else Status.TARGET
            column.because["status"] = ("table.status_year", None)
    targets = {c.year for c in values if c.status is Status.TARGET and not c.measure}
    for column in values:
        if column.measure and "status" not in column.because and column.year in targets:
            column.status = Status.TARGET


def _base_year(heads: Heads, values: list[Column], document: Document) -> int | None:
    """The last year that is measured and not planned; None if nothing says it."""
    actual = [c.year for c in values if c.status is Status.ACTUAL and isinstance(c.year, int)]
    if actual:
        return max(actual)
    targets = [c.year for c in values if c.status is Status.TARGET and isinstance(c.year, int)]
    if targets:
        return min(targets) - 1
    if document.period is not None:
        return document.period[0] - 1
    if document.kind in (DocumentKind.BULLETIN, DocumentKind.WORK_REPORT):
        return document.year
    return _base_of_columns(heads, values) or document.year


def _base_of_columns(heads: Heads, values: list[Column]) -> int | None:
    """A plan's first year is measured, and every year beside which stands how much it grew."""
    years = [column.year for column in values if isinstance(column.year, int)]
    if heads.is_plan and len(set(years)) > 1:
        return min(years)
    return max(years) if any(column.measure == "growth" for column in values) and years else None


def _default_year(column: Column, heads: Heads, document: Document) -> Year:
    if column.status is Status.TARGET and document.period is not None:
        return document.period[1]
    if column.status is Status.ACTUAL and document.period is not None:
        return document.period[0] - 1
    if _LAST.search(_BESIDE.sub("", column.head)) and heads.year is not None:
        return heads.year - 1
    if heads.year is not None:
        return heads.year
    if document.year is not None and document.kind is DocumentKind.WORK_REPORT:
        return document.year - 1
    return None


def _distinct(cells: Iterable[GridCell]) -> list[GridCell]:
    """The cells, each once, in order."""
    return list(dict.fromkeys(cells))
