"""What a laid-out document is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.domain.document import Table
from reviewer.domain.span import Span


class BlockKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    SHORT = "short"  # a line of a list or of a table that was copied cell by cell
    ROW = "row"  # a row of a table too large for a grid; parts are its cells


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph on the screen.

    parts: a row's cells, or the lines that the paragraph was cut into; stops: where a row's
    columns begin after the first, in half widths.
    """

    kind: BlockKind
    parts: tuple[Span, ...]
    level: int = 0
    stops: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table shown as one."""

    table: Table
