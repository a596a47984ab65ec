"""Sources and documents ↔ their rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from reviewer.domain.document import Cell, Document, DocumentKind, Page, Region, Source, Table
from reviewer.domain.span import Span
from reviewer.storage.codec import Fields, canonical

DOCUMENT_FIELDS = ("title", "region", "issuer", "kind", "year", "period", "date")


def pages_json(pages: Iterable[Page]) -> str:
    return canonical([[page.number, page.span.start, page.span.end] for page in pages])


def pages_of(text: str) -> tuple[Page, ...]:
    return tuple(Page(number, Span(start, end)) for number, start, end in json.loads(text))


def tables_json(tables: Iterable[Table]) -> str:
    return canonical(
        [
            [table.span.start, table.span.end, [_cell_json(cell) for cell in table.cells]]
            for table in tables
        ]
    )


def _cell_json(cell: Cell) -> list[int]:
    span = cell.span
    return [span.start, span.end, cell.row, cell.column, cell.n_rows, cell.n_columns]


def tables_of(text: str) -> tuple[Table, ...]:
    return tuple(
        Table(Span(start, end), tuple(Cell(Span(cell[0], cell[1]), *cell[2:]) for cell in cells))
        for start, end, cells in json.loads(text)
    )


def source_columns(source: Source) -> dict[str, Any]:
    """Columns of a source but its keys and its time."""
    return {
        "name": source.name,
        "file_sha256": source.file_sha256,
        "text_sha256": source.text_sha256,
        "format": source.format,
        "encoding": source.encoding,
        "text": source.text,
        "pages": pages_json(source.pages),
        "tables": tables_json(source.tables),
    }


def document_fields(document: Document) -> Fields:
    """What is known about a document beside its text: the fields that a reviewer may edit."""
    region = document.region
    return {
        "title": document.title,
        "region": None if region is None else [region.name, region.code, list(region.parents)],
        "issuer": document.issuer,
        "kind": document.kind.value,
        "year": document.year,
        "period": None if document.period is None else list(document.period),
        "date": document.date,
    }


def document_columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Columns from fields (or from some of them)."""
    columns = {name: value for name, value in fields.items() if name not in ("region", "period")}
    if "region" in fields:
        name, code, parents = fields["region"] or ("", "", [])
        columns |= {"region": name, "region_code": code, "region_parents": canonical(parents)}
    if "period" in fields:
        columns["period_first"], columns["period_last"] = fields["period"] or (None, None)
    return columns


def region_of(row: Any) -> Region | None:
    if not row.region:
        return None
    return Region(row.region, row.region_code, tuple(json.loads(row.region_parents)))


def fields_of_document(row: Any) -> Fields:
    """The fields of a row of ``document``."""
    return document_fields(document_of(row, text=""))


def document_of(row: Any, *, text: str, pages: str = "[]", tables: str = "[]") -> Document:
    """A domain document; only the pages and tables that touch its extent."""
    extent = Span(row.start, row.end)
    return Document(
        text=text,
        extent=extent,
        title=row.title,
        region=region_of(row),
        issuer=row.issuer,
        kind=DocumentKind(row.kind),
        year=row.year,
        period=None if row.period_first is None else (row.period_first, row.period_last),
        date=row.date,
        pages=tuple(page for page in pages_of(pages) if page.span.overlaps(extent)),
        tables=tuple(table for table in tables_of(tables) if table.span.overlaps(extent)),
    )
