"""Column types and naming rules that all tables share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Boolean, Column, DateTime, Enum, MetaData, Table, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlmodel import Session, SQLModel

from reviewer.storage.prepared import Prepared

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Base(SQLModel):
    """The parent of every table; constraints get their names from :data:`NAMING`."""

    metadata = MetaData(naming_convention=NAMING)


def table_of(model: type[SQLModel]) -> Table:
    """The table behind a class, which SQLModel does not tell the type checker of."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    return table


def columns_of(model: type[SQLModel]) -> tuple[Column[Any], ...]:
    """The columns of a class's table in order: a row of plain values instead of an object."""
    return tuple(table_of(model).columns)


def enum_column(*values: type[StrEnum] | str, name: str) -> Enum:
    """Text restricted by a named check to the values of the enums and strings given."""
    allowed: list[str] = []
    for value in values:
        allowed.extend([value] if isinstance(value, str) else _values(value))
    return Enum(
        *allowed, name=name, native_enum=False, create_constraint=True, validate_strings=True
    )


def _values(enum: Iterable[StrEnum]) -> list[str]:
    return [member.value for member in enum]


def truth_column(name: str) -> Boolean:
    """A truth, with a named check that it is nothing else."""
    return Boolean(create_constraint=True, name=name)


class UtcDateTime(TypeDecorator[datetime]):
    """A time with its zone, kept in UTC (SQLite drops zones). Raises ValueError if naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without its zone: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


def insert(session: Session, table: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of one form by one prepared statement."""
    if rows:
        _inserting(table, tuple(rows[0])).run(session, rows)


@lru_cache(maxsize=64)
def _inserting(table: type[SQLModel], names: tuple[str, ...]) -> Prepared:
    return Prepared(table_of(table).insert(), names)


def insert_plain(
    session: Session, table: type[SQLModel], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert rows of one form that hold only numbers, texts, truths and None.

    By the driver itself: what SQLAlchemy would do for each value costs as much as the database.
    """
    if not rows:
        return
    connection = session.connection()
    names = list(rows[0])
    statement = table_of(table).insert().compile(dialect=connection.dialect, column_keys=names)
    if statement.positiontup is None:
        connection.exec_driver_sql(str(statement), [dict(row) for row in rows])
        return
    values = itemgetter(*statement.positiontup)
    connection.exec_driver_sql(str(statement), [values(row) for row in rows])
