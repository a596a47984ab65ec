"""What the columns of a table hold, as its head says."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.domain.mention import Status, Year
from reviewer.domain.span import Span


class Role(StrEnum):
    """What a column holds."""

    INDEX = "index"
    NAME = "name"
    ENTITY = "entity"
    YEAR = "year"
    CATEGORY = "category"
    UNIT = "unit"
    ATTRIBUTE = "attribute"
    TEXT = "text"
    VALUE = "value"


@dataclass(slots=True, kw_only=True)
class Column:
    """measure: "" level by default, growth, avg_growth, change, cumulative, share; noun: a word
    of the head that belongs to the name (产量); name: the head without year and unit; group: of
    whom or where it is (城镇居民); because: field → rule and deciding words."""

    at: int
    role: Role
    head: str = ""
    year: Year = None
    period: tuple[int, int] | None = None
    status: Status | None = None
    measure: str = ""
    unit: str = ""
    noun: str = ""
    name: str = ""
    group: str = ""
    because: dict[str, tuple[str, Span | None]] = field(default_factory=dict)


@dataclass(slots=True)
class Heads:
    """columns: in order; first_row: the first row below the head; unit: that the title gives
    for the whole table; year: that the title gives; growth: the title says that all is growth."""

    columns: list[Column]
    first_row: int
    unit: str = ""
    year: int | None = None
    growth: bool = False
    is_plan: bool = False

    @property
    def naming(self) -> list[Column]:
        """The columns that say what a row is about."""
        return self.of(Role.NAME) or self.of(Role.ENTITY) or self.of(Role.YEAR)

    def of(self, role: Role) -> list[Column]:
        return [column for column in self.columns if column.role is role]
