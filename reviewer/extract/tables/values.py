"""One cell of a table: its values, and all that its row and column say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviewer.domain.candidate import Alternative
from reviewer.domain.document import Document
from reviewer.domain.mention import Comparator, Measure, Status
from reviewer.domain.span import Span
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.draft import Draft
from reviewer.extract.indicators import Dimension, Timing
from reviewer.extract.quantities import Form
from reviewer.extract.tables.cells import CellAmount, CellReader, negative
from reviewer.extract.tables.columns import Column, Heads
from reviewer.extract.tables.grid import GridCell
from reviewer.extract.tables.names import NameReader, RowName
from reviewer.extract.tables.rules import Found, TableRules
from reviewer.text.normalise import simplify

_YEAR = re.compile(r"(?:19|20)\d{2}")
_SHARE = re.compile(r"(?:率|比重|占比|比例)$")
_ABOVE = re.compile(r"高于|超过|快于|优于|好于|大于")
_BELOW = re.compile(r"低于|小于")
_RATE = ("%", "‰")
_MEASURES = {
    "growth": Measure.GROWTH,
    "avg_growth": Measure.AVG_GROWTH,
    "change": Measure.CHANGE,
}


@dataclass(frozen=True, slots=True)
class Marks:
    """What the notes say of a star (avg_growth, or a year) and of brackets (cumulative)."""

    star: str = ""
    star_year: int | None = None
    bracket: str = "cumulative"  # plans put sums into 〔 〕 as a custom, also without a note

    @classmethod
    def read(cls, rules: TableRules, notes: Iterable[str]) -> Marks:
        star, year = "", None
        for note in notes:
            for part in re.split(r"[;。]|[①-⑳]|\d[.、]", note):
                found = rules.find("note", part)
                if found is not None and found.says("star"):
                    star = found.says("star")
                    named = _YEAR.search(part)
                    year = int(named[0]) if named and star == "year" else None
        return cls(star, year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A cell with its row and column; is_entity: the row's name is a place or a year and no
    indicator; row_year: that year; has_level: a column of levels has a number in this row."""

    cell: GridCell
    column: Column
    heads: Heads
    name_cell: GridCell
    name: RowName
    unit_cell: GridCell | None
    is_entity: bool
    row_year: int | None = None
    has_level: bool = False


class ValueReader:
    """Turns places into drafts."""

    def __init__(
        self, rules: TableRules, cells: CellReader, names: NameReader, catalogue: Catalogue
    ) -> None:
        self._rules = rules
        self._names = names
        self._cells = cells
        self._catalogue = catalogue

    def read(self, place: Place, marks: Marks, document: Document) -> Iterator[Draft]:
        """The mentions of one cell, in order."""
        plain = place.cell.plain
        said = self._rules.find("cell", plain)
        if said is not None and said.says("says") == "none":
            return
        amounts = self._cells.read(plain)
        if amounts and (said is None or amounts[0].start <= 2):
            for amount in amounts:
                yield self._draft(place, amount, marks, document)
        elif said is not None and place.column.status is not Status.ACTUAL:
            yield self._qualitative(place, said, document)

    # ------------------------------------------------------------------ a number
    def _draft(self, place: Place, amount: CellAmount, marks: Marks, document: Document) -> Draft:
        cell = place.cell
        draft = Draft(
            span=cell.part(amount.start, amount.end),
            value=amount.value,
            rule="table.cell",
            comparator=amount.comparator,
        )
        draft.because("value", "table.cell", span=draft.span, sure=amount.sure)
        draft.because("comparator", "table.cell", span=cell.span, sure=0.97)
        self._name(draft, place)
        summed = self._measure(draft, place, amount, marks)
        self._unit(draft, place, amount)
        _set_status(draft, place)
        self._year(draft, place, amount, marks, document, summed=summed)
        _set_scope(draft, place)
        self._look_up(draft)
        return draft

    def _name(self, draft: Draft, place: Place) -> None:
        name, column = place.name, place.column
        own = place.name_cell.part(name.start, name.end)
        if place.is_entity:
            draft.indicator = column.name or column.head
            draft.because("indicator", "table.name_head", sure=0.85)
            return
        if column.group:
            draft.indicator = self._names.under(column.group, name.indicator)
            draft.because("indicator", "table.name_and_group", span=own, sure=0.8)
            return
        draft.indicator = name.indicator
        if column.noun and not _holds(simplify(name.indicator), column.noun):
            draft.indicator = name.indicator + column.noun
            draft.because("indicator", "table.name_and_head", span=own, sure=0.8)
            draft.alternatives.append(Alternative("indicator", name.indicator, 0.3))
        elif column.measure == "share" and not _SHARE.search(simplify(name.indicator)):
            draft.indicator = f"{name.indicator}比重"
            draft.because("indicator", "table.share", span=own, sure=0.75)
        else:
            sure = 0.97 if name.indicator in place.name_cell.written else 0.85
            draft.because("indicator", "table.name", span=own, sure=sure)

    def _measure(self, draft: Draft, place: Place, amount: CellAmount, marks: Marks) -> bool:
        """Sets the measure and the sign of a fall; says whether the value is a sum over years."""
        name, column = place.name, place.column
        measure, rule, sure = column.measure, "", 0.95
        if amount.form in (Form.RATIO, Form.COMPOSITION):
            draft.measure = Measure.RATIO if amount.form is Form.RATIO else Measure.COMPOSITION
            draft.because("measure", "table.form", span=draft.span, sure=0.99)
            return False
        if amount.form is Form.RANK:
            draft.measure, draft.unit = Measure.RANK, "位"
            draft.because("measure", "table.form", span=draft.span, sure=0.95)
            return False
        summed = amount.total or name.cumulative or measure == "cumulative"
        if measure in ("", "cumulative", "share"):
            measure, rule = name.measure, f"table.{name.measure_rule}"
        if place.heads.growth and not measure:
            measure, rule, sure = "growth", "table.title.growth", 0.8
        if amount.bracket and marks.bracket == "cumulative" and measure != "avg_growth":
            summed, rule = True, "table.bracket"
        elif amount.bracket:
            summed, measure = True, name.measure
        is_rate = self._unit_of(place, amount) in (*_RATE, "")
        if summed and not measure and self._is_rise(place, is_rate=is_rate):
            measure, rule = "change", "table.sum_of_changes"
        if amount.average or (amount.star and marks.star == "avg_growth"):
            measure, rule = ("avg_growth" if is_rate else measure), "table.star_or_average"
        draft.measure = _MEASURES.get(measure, Measure.LEVEL)
        span = column.because.get("measure", ("", None))[1] if column.measure else None
        if span is None and name.tail is not None:
            span = place.name_cell.part(*name.tail)
        draft.because("measure", rule or "table.level", span=span, sure=sure)
        if (name.fall and name.measure and draft.measure is not Measure.LEVEL) or (
            amount.fall and draft.measure is not Measure.LEVEL
        ):
            draft.value = negative(draft.value)
            if isinstance(draft.value, tuple):
                draft.alternatives.append(Alternative("value", draft.value, 0.5))
        return summed

    def _is_rise(self, place: Place, *, is_rate: bool) -> bool:
        """Whether a sum over years is how far a level moves, and not what the years add up to."""
        name = simplify(place.name.indicator)
        match = self._catalogue.match(name)
        if match is not None and match.indicator.timing is not Timing.NONE:
            return match.indicator.timing is Timing.STOCK
        share = match is not None and match.indicator.dimension in (Dimension.SHARE, Dimension.RATE)
        return share or (is_rate and bool(_SHARE.search(name))) or place.has_level

    def _unit_of(self, place: Place, amount: CellAmount) -> str:
        """The unit by the cell, the head of a growth column, the name, its column, the title."""
        return self._unit_and_why(place, amount)[0]

    def _unit_and_why(self, place: Place, amount: CellAmount) -> tuple[str, str, Span | None]:
        """The unit, its rule and its place; the nearest source that gives one decides."""
        if amount.unit:
            written = place.cell.written[amount.start : amount.end]
            return written[-len(amount.unit) :], "table.unit_cell", None
        if amount.form in (Form.RATIO, Form.COMPOSITION):
            return "", "table.form", None
        return next((found for found in _unit_sources(place, amount) if found[0]), _NO_UNIT)

    def _unit(self, draft: Draft, place: Place, amount: CellAmount) -> None:
        if draft.measure is Measure.RANK:
            draft.because("unit", "table.form", sure=0.9)
            return
        unit, rule, span = self._unit_and_why(place, amount)
        draft.unit = unit
        draft.because("unit", rule, span=span, sure=0.97 if unit else 0.7)

    def _year(
        self,
        draft: Draft,
        place: Place,
        amount: CellAmount,
        marks: Marks,
        document: Document,
        *,
        summed: bool,
    ) -> None:
        column = place.column
        rule, span = column.because.get("year", ("table.year_document", None))
        sure = 0.97 if column.because.get("year") else 0.8
        draft.year = column.year
        if place.row_year is not None:
            draft.year = place.row_year
            draft.because("year", "table.year_row", span=place.name_cell.span, sure=0.95)
            return
        period = _period(column, place.heads, document)
        if draft.measure is Measure.AVG_GROWTH:
            draft.year, rule = (period or column.year), "table.period"
        elif amount.star and marks.star == "year" and marks.star_year is not None:
            draft.year, rule = marks.star_year, "table.star_year"
        elif _spread(draft, place, column, summed=summed) and period is not None:
            draft.year, rule, sure = period, "table.period", 0.9
            draft.alternatives.append(Alternative("year", column.year, 0.3))
        draft.because("year", rule, span=span, sure=sure if draft.year is not None else 0.4)

    def _look_up(self, draft: Draft) -> None:
        match = self._catalogue.match(draft.indicator or "", unit=draft.unit)
        if match is not None:
            draft.catalogue_id = match.id

    # ------------------------------------------------------------------ words for a number
    def _qualitative(self, place: Place, said: Found, document: Document) -> Draft:
        cell = place.cell
        bare = CellAmount(
            start=0,
            end=len(cell.plain),
            value=None,
            unit="",
            comparator=_comparator(cell.plain),
            form=Form.PLAIN,
        )
        draft = Draft(
            span=cell.span, value=None, rule="table.qualitative", comparator=bare.comparator
        )
        draft.because("value", f"table.{said.rule.id}", span=cell.span, sure=0.85)
        self._name(draft, place)
        self._measure(draft, place, bare, Marks())
        self._unit(draft, place, bare)
        _set_status(draft, place)
        if draft.status is None:
            draft.status = Status.TARGET
            draft.because("status", "table.qualitative", span=cell.span, sure=0.8)
        self._year(draft, place, bare, Marks(), document, summed=False)
        _set_scope(draft, place)
        self._look_up(draft)
        return draft


_NO_UNIT: tuple[str, str, Span | None] = ("", "table.no_unit", None)


def _unit_sources(place: Place, amount: CellAmount) -> Iterator[tuple[str, str, Span | None]]:
    """Head of a growth column, name, unit column, any head, title; "%" for growth without one."""
    column, name = place.column, place.name
    head = (column.unit, *column.because.get("unit", ("table.unit_head", None)))
    beside = column.measure in ("growth", "avg_growth", "change", "share") and not amount.bracket
    if beside or place.is_entity:
        yield head
    if beside:
        points = column.measure == "change"
        yield ("个百分点", "table.points", None) if points else ("%", "table.percent", None)
    if name.unit and name.unit_at and place.name_cell.written[slice(*name.unit_at)] == name.unit:
        yield name.unit, "table.unit_name", place.name_cell.part(*name.unit_at)
    yield name.unit, "table.unit_parent", None
    if place.unit_cell is not None:
        yield place.unit_cell.written, "table.unit_column", place.unit_cell.span
    yield head
    yield place.heads.unit, "table.unit_title", None
    if name.measure in ("growth", "avg_growth"):
        yield "%", "table.percent", None


def _set_scope(draft: Draft, place: Place) -> None:
    draft.scope = ""
    if place.is_entity and place.row_year is None:
        own = place.name_cell.part(place.name.start, place.name.end)
        draft.scope = place.name.indicator
        draft.because("scope", "table.entity", span=own, sure=0.85)


def _set_status(draft: Draft, place: Place) -> None:
    draft.status = place.column.status
    if draft.status is not None:
        rule, span = place.column.because.get("status", ("table.status_year", None))
        draft.because("status", rule, span=span, sure=0.95 if span else 0.9)


def _spread(draft: Draft, place: Place, column: Column, *, summed: bool) -> bool:
    """Whether the value is of all the years of the period, not of its last one."""
    if summed:
        return draft.measure is Measure.LEVEL or (
            draft.measure is Measure.CHANGE and draft.unit not in (*_RATE, "百分点", "个百分点")
        )
    yearly = draft.measure is Measure.GROWTH and not place.name.fall and not column.measure
    return yearly and draft.status is Status.TARGET and _is_yearly(place.name)


def _is_yearly(name: RowName) -> bool:
    """Growth by year is the growth that plans set year by year: 增长, 增速 (ruling 14)."""
    return name.measure_rule in ("tail.growth", "tail.price_rise")


def _period(column: Column, heads: Heads, document: Document) -> tuple[int, int] | None:
    """The years that a sum or mean of the column is over."""
    if column.period is not None:
        return column.period
    end = column.year
    if document.period is not None and end == document.period[1]:
        return document.period
    if not isinstance(end, int):
        return document.period
    years = sorted({c.year for c in heads.columns if isinstance(c.year, int) and c.year < end})
    return (years[-1] + 1, end) if years and end - years[-1] > 1 else (end - 4, end)


def _comparator(plain: str) -> Comparator:
    if "不低于" in plain:
        return Comparator.AT_LEAST
    if "不高于" in plain or "不超过" in plain:
        return Comparator.AT_MOST
    if _ABOVE.search(plain):
        return Comparator.ABOVE
    return Comparator.BELOW if _BELOW.search(plain) else Comparator.EQUAL


def _holds(name: str, noun: str) -> bool:
    """Whether a name already says the word of the head, or one of its kind."""
    kind = re.search(r"(?:出栏|存栏|收入|支出|投资|人口|面积|比重|价格|[量额值率数])$", name)
    return noun in name or (kind is not None and len(noun) <= 3)
