"""Tables to mentions: a row's name × a column's year and status × the cell's value.

Reads the tables that a file marks as such, Markdown's, those laid out with tabs and spaces, and
those that a copy flattened to one cell a line. What is no table of values is left to the prose.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.domain.candidate import Numeral, NumeralKind
from reviewer.domain.document import Document
from reviewer.domain.mention import Kind
from reviewer.domain.span import Span
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.comparators import Comparators
from reviewer.extract.draft import Draft
from reviewer.extract.quantities import Quantities
from reviewer.extract.tables import flat
from reviewer.extract.tables.cells import CellReader
from reviewer.extract.tables.columns import Column, Heads, Role
from reviewer.extract.tables.grid import Grid, GridCell, lines_of, of_table, outside
from reviewer.extract.tables.heads import ATTRIBUTES, HeadReader
from reviewer.extract.tables.names import NameReader, RowName, is_section
from reviewer.extract.tables.rules import TableRules
from reviewer.extract.tables.text import add_surroundings, find
from reviewer.extract.tables.times import ColumnTime, column_times
from reviewer.extract.tables.values import Marks, Place, ValueReader
from reviewer.extract.units import Units

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"((?:19|20)\d{2})年?")
_DASH = re.compile(r"[-—–―─－/…]{1,6}")
_CELL = 14  # characters of a cell with a value at most
_PROSE = 30  # characters; a longer cell that holds no value is left to the prose stages
_LEAST_SHARE = 0.3  # of the rows that must hold a value


@dataclass(slots=True)
class TableReading:
    """drafts: in reading order; extents: claimed, sorted, disjoint; numerals: those inside the
    extents that belong to no draft; dated: cells of words below a head that names a year; heads:
    those heads."""

    drafts: list[Draft] = field(default_factory=list)
    extents: list[Span] = field(default_factory=list)
    numerals: list[Numeral] = field(default_factory=list)
    dated: list[ColumnTime] = field(default_factory=list)
    heads: list[Span] = field(default_factory=list)


class Tables:
    """The table stage, built once and used for many documents."""

    def __init__(
        self, rules: TableRules, cells: CellReader, names: NameReader, catalogue: Catalogue
    ) -> None:
        self._rules = rules
        self._cells = cells
        self._names = names
        self._heads = HeadReader(rules, cells, names)
        self._values = ValueReader(rules, cells, names, catalogue)

    @classmethod
    def load(
        cls, resources: Path, *, units: Units, quantities: Quantities, catalogue: Catalogue
    ) -> Tables:
        """Raises ResourceError if ``rules/tables.toml`` or the comparators are wrong."""
        rules = TableRules.load(resources / "rules" / "tables.toml")
        comparators = Comparators.load(resources / "lexicons" / "comparators.tsv")
        cells = CellReader(units, comparators, quantities)
        return cls(rules, cells, NameReader(rules, units, catalogue), catalogue)

    def read(self, document: Document) -> TableReading:
        """The mentions in the tables of the document's extent."""
        reading = TableReading()
        for grid in self._grids(document):
            drafts, used, prose = self._read_grid(grid, document)
            extents = _claimed(grid, prose) if drafts else []
            heads, dated = column_times(grid)
            reading.heads += heads if not drafts else []
            reading.dated += [time for time in dated if not drafts or time.cell in prose]
            if extents and not any(_within(reading.extents, new) for new in extents):
                reading.drafts += drafts
                for extent in extents:
                    insort(reading.extents, extent)
                reading.numerals += _left_over(document.text, extents, drafts, used)
        reading.drafts.sort(key=lambda draft: draft.span)
        reading.numerals.sort(key=lambda numeral: numeral.span)
        return reading

    def _kind_of(self, plain: str) -> str:
        """What a word in a line can be, if the line is a row of a table."""
        if not plain or _DASH.fullmatch(plain):
            return "none" if plain else "empty"
        if plain in ATTRIBUTES:
            return "attribute"
        if not _YEAR.fullmatch(plain) and self._is_number(plain):
            return "number"
        return "unit" if self._names.is_unit(plain) else "words"

    def _is_number(self, plain: str) -> bool:
        if self._cells.is_number(plain):
            return True
        amounts = self._cells.read(plain) if len(plain) <= _CELL else []
        return any(amount.end - amount.start >= len(plain) - 3 for amount in amounts)

    def _grids(self, document: Document) -> Iterator[Grid]:
        taken: list[Span] = []
        for table in document.tables:
            if document.extent.covers(table.span) and table.cells:
                grid = of_table(document.text, table)
                add_surroundings(document.text, document.extent, grid)
                taken.append(table.span)
                yield grid
        lines = lines_of(document.text, document.extent)
        for grid in find(document.text, document.extent, outside(lines, taken), self._kind_of):
            taken.append(grid.extent)
            yield grid
        yield from flat.find(
            document.text,
            document.extent,
            outside(lines, taken),
            flat.Words(self._rules, self._cells, self._names),
        )

    def _read_grid(
        self, grid: Grid, document: Document
    ) -> tuple[list[Draft], dict[Span, NumeralKind], list[Span]]:
        """The drafts of a table, what its other cells are, and those that are left to the
        prose; nothing if it is no value table."""
        heads = self._heads.read(grid, document)
        if heads is None:
            return [], {}, []
        rows = grid.rows()
        marks = Marks.read(self._rules, [note.plain for note in grid.notes])
        drafts: list[Draft] = []
        n_full = n_rows = 0
        for name, row in self._named_rows(rows[heads.first_row :], heads):
            found = list(self._row(name, row, heads, marks, document))
            n_rows += 1
            n_full += bool(found)
            drafts += found
        if not n_full or n_full < _LEAST_SHARE * n_rows:
            return [], {}, []
        prose = _prose_cells(grid, heads)
        kept = [draft for draft in drafts if _within(prose, draft.span) is None]
        return kept, _kinds_of(grid, heads, rows), prose

    def _named_rows(
        self, rows: Iterable[dict[int, GridCell]], heads: Heads
    ) -> Iterator[tuple[tuple[GridCell, RowName], dict[int, GridCell]]]:
        """The rows that have a name, with it; below a parent it is completed."""
        columns = heads.naming
        parent: RowName | None = None
        below = False  # the row before was a part of the parent
        for row in rows:
            parts = [row[c.at] for c in columns if c.at in row and row[c.at].plain]
            distinct = {c.span for c in row.values() if c.plain}
            if not parts or (len(distinct) == 1 and is_section(parts[0])):
                continue
            cell = parts[-1]
            name = self._names.read(cell.plain, cell.written)
            if not name.indicator:
                continue
            if parts[0].span != cell.span:  # a name that spans several rows, and its parts
                above = self._names.read(parts[0].plain, parts[0].written)
                parent, below = above, False
                yield (cell, self._completed(name, above)), row
                continue
            below = parent is not None and (
                name.is_child or (below and self._goes_on(name, parent))
            )
            if parent is not None and below:
                name = self._completed(name, parent)
            else:
                parent = name
            if len(distinct) > 1:
                yield (cell, name), row

    def _goes_on(self, name: RowName, parent: RowName) -> bool:
        """Whether a row without a sign is another part of the parent: 乡村 after 其中：城镇."""
        if name.unit or name.number:
            return False
        return bool(parent.unit) or self._names.is_fragment(name.indicator)

    def _completed(self, name: RowName, parent: RowName) -> RowName:
        whole = self._names.under(name.indicator, parent.indicator)
        fields = {slot: getattr(name, slot) for slot in RowName.__slots__}
        fields["indicator"] = whole
        if whole != name.indicator or not name.unit:
            fields["unit"] = name.unit or parent.unit
            if not name.measure and parent.measure:
                fields["measure"], fields["fall"] = parent.measure, parent.fall
                fields["measure_rule"] = parent.measure_rule
        return RowName(**fields)

    def _row(
        self,
        named: tuple[GridCell, RowName],
        row: dict[int, GridCell],
        heads: Heads,
        marks: Marks,
        document: Document,
    ) -> Iterator[Draft]:
        unit_columns = heads.of(Role.UNIT)
        unit_cell = row.get(unit_columns[0].at) if unit_columns else None
        role = heads.naming[0].role
        year = _YEAR.match(named[0].plain) if role is Role.YEAR else None
        if role is Role.YEAR and year is None:
            return
        has_level = any(
            not column.measure
            and column.at in row
            and self._cells.is_number(row[column.at].plain)
            and not row[column.at].plain.startswith(("[", "〔", "("))
            for column in heads.of(Role.VALUE)
        )
        for column in heads.of(Role.VALUE):
            cell = row.get(column.at)
            if cell is None or not cell.plain or cell.column != column.at:
                continue  # empty, or a merged cell that was read in its first column
            place = Place(
                cell=cell,
                column=column,
                heads=heads,
                name_cell=named[0],
                name=named[1],
                unit_cell=unit_cell if unit_cell and unit_cell.plain else None,
                is_entity=role is not Role.NAME,
                row_year=int(year[1]) if year else None,
                has_level=has_level,
            )
            for draft in self._values.read(place, marks, document):
                if heads.is_plan:
                    draft.kind = Kind.INDICATOR
                    draft.because("kind", "table.plan", sure=0.97)
                yield draft


# ---------------------------------------------------------------------- what is claimed
def _kinds_of(grid: Grid, heads: Heads, rows: list[dict[int, GridCell]]) -> dict[Span, NumeralKind]:
    """What the numerals of the cells are that state no value."""
    kinds: dict[Span, NumeralKind] = {}
    roles = {column.at: column for column in heads.columns}
    for number, row in enumerate(rows):
        for at, cell in row.items():
            kinds[cell.span] = _kind_of(roles[at], in_head=number < heads.first_row)
    for note in grid.notes:
        kinds[note.span] = NumeralKind.DEFINITION
    return kinds


def _kind_of(column: Column, *, in_head: bool) -> NumeralKind:
    if in_head:
        return NumeralKind.DATE
    if column.role is Role.INDEX:
        return NumeralKind.LIST
    return NumeralKind.OPEN if column.role is Role.VALUE else NumeralKind.NAME


def _prose_cells(grid: Grid, heads: Heads) -> list[Span]:
    """The cells below the head that hold sentences, in order."""
    texts = {column.at for column in heads.of(Role.TEXT)}
    return sorted(
        cell.span
        for cell in grid.cells
        if cell.row >= heads.first_row
        and (cell.column in texts or (len(cell.plain) > _PROSE and _is_prose(cell.plain)))
    )


def _claimed(grid: Grid, holes: list[Span]) -> list[Span]:
    """The table and its notes without the cells that are prose."""
    end = max([grid.extent.end, *(note.span.end for note in grid.notes)])
    found, start = [], grid.extent.start
    for hole in holes:
        if start < hole.start:
            found.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < end:
        found.append(Span(start, end))
    return found


def _is_prose(plain: str) -> bool:
    return any(sign in plain for sign in "。;") or plain.count(",") > 1


def _left_over(
    text: str, extents: list[Span], drafts: list[Draft], used: dict[Span, NumeralKind]
) -> Iterator[Numeral]:
    """The numerals of the extents that no draft holds."""
    taken = sorted(draft.span for draft in drafts)
    places = sorted(used)
    for extent in extents:
        for found in _DIGITS.finditer(text, extent.start, extent.end):
            span = Span(found.start(), found.end())
            if _within(taken, span):
                continue
            cell = _within(places, span)
            kind = used[cell] if cell else NumeralKind.LIST
            yield Numeral(span, kind, f"table.{kind}" if kind is not NumeralKind.OPEN else "")


def _within(spans: list[Span], span: Span) -> Span | None:
    """The one of some sorted, disjoint spans that overlaps ``span``."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    return spans[low] if low < len(spans) and spans[low].start < span.end else None
