"""Sources and documents: the text as imported, and what is known about it.

A *source* is one file as read; a *document* is one report or plan in it (a list page holds
several). Every offset anywhere in the program counts code points of the **source's** text,
also where a document starts in its middle, so that a span needs no other number to be found.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.domain.span import Span


class DocumentKind(StrEnum):
    OUTLINE = "outline"  # 规划纲要
    ACTION_PLAN = "action_plan"  # 行动方案
    WORK_REPORT = "work_report"  # 政府工作报告
    BULLETIN = "bulletin"  # 统计公报
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative division.

    code: six digits of GB/T 2260, or "" where the list has none; parents: names from the
    province down, without the region itself.
    """

    name: str
    code: str = ""
    parents: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        return "".join((*self.parents, self.name))


@dataclass(frozen=True, slots=True)
class Page:
    number: int  # from 1
    span: Span


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; rows and columns count from 0, a merged cell stands once at its upper left."""

    span: Span
    row: int
    column: int
    n_rows: int = 1
    n_columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table that the file itself marks as one; cells in reading order."""

    span: Span
    cells: tuple[Cell, ...]

    @property
    def n_rows(self) -> int:
        return max((cell.row + cell.n_rows for cell in self.cells), default=0)

    @property
    def n_columns(self) -> int:
        return max((cell.column + cell.n_columns for cell in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, its subsections included; level from 1 down."""

    level: int
    heading: Span
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file as read.

    text: decoded, newlines unified to "\\n", nothing else altered; file_sha256: of the bytes;
    format: the reader's name (txt, docx, …); encoding: of text files, else ""; original: the
    file's bytes, b"" where they are not at hand.
    """

    name: str
    text: str
    file_sha256: str
    format: str
    encoding: str = ""
    pages: tuple[Page, ...] = ()
    tables: tuple[Table, ...] = ()
    original: bytes = field(default=b"", repr=False)

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8, by which a file is recognised whatever its encoding."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report or plan: the source's whole text, and the extent of it that is this document.

    year: the document's own year (of a report, the year it was given; of a plan, its first);
    period: first and last year that a plan covers; date: ISO date of issue; "" and None: unknown.
    """

    text: str = field(repr=False)
    extent: Span
    title: str = ""
    region: Region | None = None
    issuer: str = ""
    kind: DocumentKind = DocumentKind.OTHER
    year: int | None = None
    period: tuple[int, int] | None = None
    date: str = ""
    pages: tuple[Page, ...] = field(default=(), repr=False)
    tables: tuple[Table, ...] = field(default=(), repr=False)

    @property
    def body(self) -> str:
        return self.extent.of(self.text)
