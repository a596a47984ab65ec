"""Statements sent by the driver itself: what is asked with every decision.

SQLAlchemy compiles them, once; what it does at each execution takes ten times as long as the
database. Values and rows pass through the same column types.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

_Convert = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class _Form:
    """A statement in one dialect. names: of its parameters in their order; fixed: the values of
    those that the statement brings; readers: what makes values of the columns of a row."""

    text: str
    is_positional: bool
    names: tuple[str, ...]
    fixed: Mapping[str, Any]
    writers: Mapping[str, Callable[[Any], Any]]
    readers: tuple[tuple[int, Callable[[Any], Any]], ...]
    row: Any

    def parameters(self, values: Mapping[str, Any]) -> Any:
        given = {**self.fixed, **values}
        for name, write in self.writers.items():
            if name in values:
                given[name] = write(given[name])
        return tuple(given[name] for name in self.names) if self.is_positional else given

    def made(self, raw: Sequence[Any]) -> Any:
        if not self.readers:
            return self.row._make(raw)
        values = list(raw)
        for at, read in self.readers:
            values[at] = read(values[at])
        return self.row._make(values)


def parameter(name: str, type_: Any = None) -> BindParameter[Any]:
    """What the value of this name takes the place of."""
    return bindparam(name, None, type_=type_)


class Prepared:
    """A Core statement whose values are named parameters; rows are named tuples."""

    def __init__(self, statement: Any, columns: Sequence[str] | None = None) -> None:
        """columns: what an insert fills, each under its own name."""
        self._statement = statement
        self._columns = None if columns is None else list(columns)
        self._forms: dict[str, _Form] = {}

    def rows(self, session: Session, **values: Any) -> list[Any]:
        connection = session.connection()
        form = self._form(connection.dialect)
        cursor = _raw(connection)
        try:
            cursor.execute(form.text, form.parameters(values))
            return [form.made(row) for row in cursor.fetchall()]
        finally:
            cursor.close()

    def first(self, session: Session, **values: Any) -> Any:
        """None if there is no row."""
        return next(iter(self.rows(session, **values)), None)

    def value(self, session: Session, **values: Any) -> Any:
        """The first column of the first row, None if there is no row."""
        row = self.first(session, **values)
        return None if row is None else row[0]

    def run(self, session: Session, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute it once for each of the rows."""
        connection = session.connection()
        form = self._form(connection.dialect)
        cursor = _raw(connection)
        try:
            cursor.executemany(form.text, [form.parameters(row) for row in rows])
        finally:
            cursor.close()

    def _form(self, dialect: Dialect) -> _Form:
        form = self._forms.get(dialect.name)
        if form is None:
            form = self._forms[dialect.name] = _compiled(self._statement, dialect, self._columns)
        return form


def _raw(connection: Connection) -> Any:
    return connection.connection.cursor()


def _compiled(statement: Any, dialect: Dialect, filled: list[str] | None) -> _Form:
    how = {"render_postcompile": True} if filled is None else {}
    made = statement.compile(dialect=dialect, column_keys=filled, compile_kwargs=how)
    types = {name: bind.type for name, bind in made.binds.items()}
    writers = {
        name: write
        for name, type_ in types.items()
        if (write := _writer(type_, dialect)) is not None
    }
    open_names = {name for name, bind in made.binds.items() if not bind.unique}
    fixed = {}
    for name, value in made.params.items():
        if name not in open_names:
            write = writers.get(name) or writers.get(name.rpartition("_")[0])
            fixed[name] = value if write is None else write(value)
    columns = getattr(statement, "selected_columns", ())
    names = [column.key for column in columns]
    return _Form(
        text=str(made),
        is_positional=made.positiontup is not None,
        names=tuple(made.positiontup or ()),
        fixed=fixed,
        writers={name: write for name, write in writers.items() if name in open_names},
        readers=tuple(
            (at, read)
            for at, column in enumerate(columns)
            if (read := _reader(column.type, dialect)) is not None
        ),
        row=_row_of(names),
    )


def _writer(type_: TypeEngine[Any], dialect: Dialect) -> _Convert:
    return type_.dialect_impl(dialect).bind_processor(dialect)


def _reader(type_: TypeEngine[Any], dialect: Dialect) -> _Convert:
    return type_.dialect_impl(dialect).result_processor(dialect, None)


def _row_of(names: Sequence[str]) -> Any:
    class Row(namedtuple("Row", names, rename=True)):  # type: ignore[misc]
        __slots__ = ()

        @property
        def _mapping(self) -> dict[str, Any]:
            found: dict[str, Any] = self._asdict()
            return found

    return Row
